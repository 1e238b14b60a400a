/** Notices: lists side by side, and texts to be copied by one tap. */
export const noticesStyle = `
.tabs{display:flex;flex-wrap:wrap;gap:.4rem;list-style:none;padding:0;margin:0 0 1rem}
.tabs a{display:inline-block;min-height:3rem;padding:.55rem 1rem;border:2px solid var(--line);border-radius:.4rem;background:var(--card);text-decoration:none}
.tabs a[aria-current]{border-color:var(--accent);background:var(--tint);font-weight:600}
.tabs .count{margin-left:.5rem;font-variant-numeric:tabular-nums;color:var(--soft)}
.notices .acts{display:flex;flex-wrap:wrap;align-items:flex-start;gap:.3rem .9rem;margin:0}
.notices p.acts{margin-bottom:1rem}
.notices .card p.acts{margin-bottom:.4rem}
.notices .acts form{margin:0}
.notices .reason{margin-right:1.2rem}
.notices summary{font-weight:400}
.notices details[open] summary{margin-bottom:.2rem}
.notices .text{white-space:pre-wrap;overflow-wrap:anywhere}
.notices .copy{user-select:all;-webkit-user-select:all;overflow-wrap:anywhere}
.notices .said .text{margin:0}
.notices .by-hand{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(24rem,100%),1fr));gap:0 1rem;align-items:start}
.notices .filter input[type=date]{max-width:11rem}
@media screen and (min-width:44rem){
.notices td .acts{flex-wrap:nowrap;align-items:center}
.notices td .button{min-height:2.6rem;padding:.3rem .8rem;white-space:nowrap}
.notices td .button.link{padding:.3rem 0}
.notices td .together{white-space:nowrap}
}
@media print{.notices{color:#000}.notices tr{break-inside:avoid}.notices thead{display:table-header-group}}
`;
