/** Coverage: five shades of one colour from pale to dark, told apart without colour and on paper; the numbers are written in. */
export const coverageStyle = `
.shade0{background:#efeadc}
.shade1{background:#cfe1de}
.shade2{background:#9cc4bf}
.shade3{background:#6ba69f}
.shade4{background:#14605a;color:#fff}
.coverage figure{margin:0 0 1rem}
.coverage figure img{display:block;width:100%;height:auto}
.coverage .month img{max-width:34rem}
.coverage .figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.6rem;padding:0}
.coverage .figures div{background:var(--card);border:1px solid var(--line);border-radius:.4rem;padding:.5rem .8rem}
.coverage .figures dt{color:var(--soft);font-size:1rem}
.coverage .figures dd{margin:0;font-size:1.35rem;font-weight:600;font-variant-numeric:tabular-nums}
.coverage .legend{display:flex;flex-wrap:wrap;gap:.2rem 1rem;list-style:none;padding:0;font-size:1rem}
.coverage .legend span{display:inline-block;width:1.1rem;height:1.1rem;border:1px solid var(--soft);vertical-align:-.15rem;margin-right:.35rem}
.coverage .villages{display:grid;grid-template-columns:repeat(auto-fill,minmax(6.6rem,1fr));gap:.4rem;list-style:none;padding:0;margin:0 0 1.2rem}
.coverage .villages a{display:block;min-height:3.6rem;padding:.35rem .5rem;border:1px solid var(--soft);border-radius:.3rem;color:var(--ink);text-decoration:none;line-height:1.3}
.coverage .villages a.shade4{color:#fff}
.coverage .villages a:hover{text-decoration:underline}
.coverage .villages .count{display:block;font-weight:600;font-variant-numeric:tabular-nums}
.coverage .narrow{display:flex;flex-wrap:wrap;align-items:flex-end;gap:.6rem 1rem;margin:0 0 1rem}
.coverage .narrow .field{margin:0;min-width:0;flex:0 1 15rem}
.coverage .units th[scope=row]{min-width:8.5em}
.coverage .lines td,.coverage .lines th{padding:.3rem .6rem;font-size:1rem;line-height:1.4}
.coverage .lines .day{white-space:nowrap}
@media screen and (max-width:44rem){
.coverage .narrow .field{flex:1 1 100%}
.coverage .narrow select{max-width:none}
.coverage .lines thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.coverage .lines,.coverage .lines tbody,.coverage .lines tr,.coverage .lines td,.coverage .lines th,.coverage .lines caption{display:block;border:0}
.coverage .lines{background:none}
.coverage .lines tr{background:var(--card);border:1px solid var(--line);border-radius:.4rem;padding:.4rem .7rem;margin:0 0 .5rem}
.coverage .lines td,.coverage .lines th{padding:.05rem 0}
.coverage .lines td[data-label]::before{content:attr(data-label) '：';color:var(--soft)}
}
@media print{
.coverage .legend span,.coverage .villages a{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.coverage .villages li,.coverage tr,.coverage figure{break-inside:avoid}
}
`;
