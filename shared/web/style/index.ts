import { createHash } from 'node:crypto';
import { baseStyle } from './base.ts';
import { briefStyle } from './brief.ts';
import { coverageStyle } from './coverage.ts';
import { lettersStyle } from './letters.ts';
import { mattersStyle } from './matters.ts';
import { noticeStyle } from './notice.ts';
import { noticesStyle } from './notices.ts';
import { partsStyle } from './parts.ts';
import { wallStyle } from './wall.ts';

/** All of the style, inlined into each page: an old phone makes one request. */
export const style =
  `${baseStyle}${partsStyle}${noticeStyle}${noticesStyle}${briefStyle}${coverageStyle}${lettersStyle}${mattersStyle}${wallStyle}`.replaceAll(
    '\n',
    '',
  );

/** The source a Content-Security-Policy allows it by. */
export const styleSource = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
