/** The brief (接访简报): cards on a leader's phone, a table on a desk, on A4 with room to write. */
export const briefStyle = `
.brief .time{white-space:nowrap}
.brief .visitor{min-width:7em}
.brief .matter p{margin:.2rem 0 0}
.brief .notes{width:22%}
@media screen and (max-width:44rem){
.brief thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.brief table,.brief tbody,.brief tr,.brief td{display:block;border:0}
.brief table{background:none}
.brief tr{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.7rem 1rem;margin:0 0 .8rem}
.brief td{padding:.15rem 0}
.brief .notes{display:none}
}
@media print{
.brief{page:brief;color:#000;font-size:12.5pt;line-height:1.4}
.brief h1{font-size:20pt;text-align:center}
.brief dl.facts dt,.brief .small,.brief .quiet{color:#000}
.brief .small{font-size:11pt}
.brief th,.brief td{border:1px solid #000;padding:.25rem .4rem}
.brief thead{display:table-header-group}
.brief tr{break-inside:avoid}
}
@page brief{size:A4;margin:13mm 12mm 16mm;@bottom-center{content:counter(page) ' / ' counter(pages);font-size:10pt}}
`;
