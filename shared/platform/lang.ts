/** Chinese first, English second. */
export type Lang = 'zh' | 'en';
