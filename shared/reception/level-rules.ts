import type { Level } from './reception-day.ts';

// 城镇, 乡镇 and 乡村 are words for the country in general, 景德镇市 and 新乡市 are cities.
const TOWN = '(?<![城乡村])(?:镇|乡(?![村镇])|苏木|街道)(?!\\p{Script=Han}{0,2}[市县区旗])';
const TOWN_POST = new RegExp(TOWN, 'u');
const CITY_POST = /^[市县旗]|(?:市|县|旗|(?<!社)区)(?:委|长|政府|人民政府|人大|政协|纪委|监委|法院|检察院)/;
// Streets and roads have such names too: 解放街道口, 镇海路.
const TOWN_VENUE = new RegExp(
  `${TOWN}(?:党|政|人大|人民|机关|办|便民|服务|综治|群众|信访|社会|接待|会议|$)`,
  'u',
);
const CITY_VENUE = /^[市县旗](?:委|政|人|机关|群众|信访|接待|社会|综治|矛盾|民)/;
const BESIDE = /对面|旁|附近|隔壁|路口/;
const IN_BRACKETS = /[（(][^（()）]*[)）]/g;

const levelOf = (isTown: boolean, isCity: boolean): Level | undefined => {
  if (isTown === isCity) return undefined;
  return isTown ? 'town' : 'city';
};

/**
 * Whether a leader receives for the city (市级) or for a town or subdistrict (镇街), by the words of the post, or where
 * those name neither, of the venue. Undefined where neither says, or both levels are named: nothing is guessed.
 */
export const levelInWords = (post: string, venue: string): Level | undefined => {
  const [isTown, isCity] = [TOWN_POST.test(post), CITY_POST.test(post)];
  if (isTown || isCity) return levelOf(isTown, isCity);
  const place = venue.replace(IN_BRACKETS, '');
  return levelOf(TOWN_VENUE.test(place) && !BESIDE.test(place), CITY_VENUE.test(place));
};
