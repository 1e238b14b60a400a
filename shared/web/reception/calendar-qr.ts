/** Where the public finds the calendar as it is now, with a QR code as SVG. The code is made only where it is shown. */
export const calendarQr = async (publicUrl: string): Promise<{ url: string; qr: string }> => {
  const url = new URL('/', publicUrl).href;
  const { renderSVG } = await import('uqr');
  return { url, qr: renderSVG(url, { border: 1 }) };
};
