/** Letters to households and their copy of the logs: black on white, a page of A4 each, large enough for old eyes. */
export const lettersStyle = `
.who{font-size:1.3rem}
.letter{background:#fff;color:#000;border:1px solid var(--line);padding:1.4rem 1.6rem;margin:0 0 1.4rem;max-width:48rem}
.letter>h2{margin-top:0;text-align:center}
.actions form{margin:0}
@media(max-width:30rem){.actions form{width:100%}}
.household .card>p:last-child{margin-bottom:0}
.letter .ends{display:grid;grid-template-columns:1fr auto;gap:0 1.4rem;align-items:start}
.letter .slip{border-top:2px dashed #000;margin-top:1.4rem;padding-top:.8rem}
.letter .ticks{list-style:none;padding:0;display:grid;gap:.5rem}
.letter .blank{display:inline-block;min-width:8rem;border-bottom:1px solid #000}
@media print{
.household .card,.copy{border-color:#000;break-inside:avoid}
details::details-content{content-visibility:visible;height:auto}
main:has(.letter){padding:0}
.letter{page:letter;border:0;padding:0;margin:0;max-width:none;font-size:14pt;line-height:1.45;break-after:page}
.letter:last-child{break-after:auto}
.letter>h2{font-size:20pt}
.letter .quiet,.letter .small,.letter dt{color:#000}
.letter p,.letter ol{margin-bottom:.6rem}
.letter .qr svg{width:30mm;height:30mm}
.letter a{color:inherit;text-decoration:none}
.letter .slip{break-inside:avoid}
}
@page letter{size:A4;margin:16mm 18mm}
`;
