/** The public notice (公示): a list of days on a phone, a table on a desk, black on white on A4. */
export const noticeStyle = `
.notice h1,.notice .issue{text-align:center;text-wrap:balance}
.notice .issue{margin-top:-.6rem}
.notice table{background:#fff;color:#000}
.notice th,.notice td{border:1px solid var(--soft)}
.notice .off .said{text-decoration:line-through}
.notice .ends{display:grid;grid-template-columns:auto 1fr;gap:0 1.4rem;align-items:start;margin-top:1.4rem;break-inside:avoid}
.notice .ends h2{margin-top:0}
.notice .sign{grid-column:1/-1;text-align:right;line-height:2}
.notice .sign span{display:inline-block;min-width:13rem;text-align:left}
@media screen and (max-width:44rem){
.notice thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.notice table,.notice tbody,.notice tr,.notice td{display:block;border:0}
.notice table{background:none}
.notice tr{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.7rem 1rem;margin:0 0 .8rem}
.notice td{padding:.15rem 0}
.notice td:not(.date)::before{content:attr(data-label) ' ';color:var(--soft)}
.notice td.date{font-weight:600}
.notice .ends{grid-template-columns:1fr}
}
@media print,screen and (min-width:44.01rem){.notice td .together{display:block;white-space:nowrap}}
@media print{
.notice{page:notice;color:#000;font-size:13pt;line-height:1.35}
.notice h1{font-size:22pt}
.notice h2{font-size:15pt;margin:1rem 0 .3rem;break-after:avoid}
.notice .small,.notice .quiet{color:#000}
.notice .small{font-size:11.5pt}
.notice th,.notice td{border-color:#000;padding:.2rem .35rem}
.notice .qr svg{width:30mm;height:30mm}
.notice .message{border:1px solid #000;background:none;text-align:center}
.notice thead{display:table-header-group}
.notice tr,.notice li{break-inside:avoid}
.notice .mark{background:none;border:1px solid #000;color:#000}
.notice a{color:inherit;text-decoration:none}
}
@page notice{size:A4;margin:13mm 12mm 16mm;@bottom-center{content:counter(page) ' / ' counter(pages);font-size:10pt}}
`;
