/** The calm visual language: one column, large type, one accent, no decoration. Phone first. */
export const baseStyle = `
:root{--ink:#1c2628;--soft:#566265;--line:#c9cfcd;--paper:#fbfaf6;--card:#fff;--accent:#14605a;--accent-deep:#0d4743;--tint:#e6f0ee;--stop:#a3261b;--stop-tint:#fbeceA;--wait:#7a5200;--wait-tint:#fdf3dc;--focus:#ffbf2e}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1.125rem/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",system-ui,sans-serif}
a{color:var(--accent);text-underline-offset:.2em}
a:hover{color:var(--accent-deep)}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;box-shadow:0 0 0 2px var(--ink)}
h1{font-size:1.7rem;line-height:1.3;margin:.2rem 0 1rem}
h2{font-size:1.3rem;line-height:1.35;margin:2rem 0 .6rem}
h3,h4{font-size:1.125rem;margin:1.2rem 0 .4rem}
p,ul,ol,dl,table,form{margin:0 0 1rem}
.skip{position:absolute;left:-999rem}
.skip:focus{left:.5rem;top:.5rem;background:var(--card);padding:.6rem 1rem;z-index:2}
.wrap{max-width:42rem;margin:0 auto;padding:0 1rem}
.wide .wrap{max-width:72rem}
.top{background:var(--accent);color:#fff}
.top .wrap{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.2rem 1.2rem;padding-top:.6rem;padding-bottom:.6rem}
.top a{color:#fff;text-decoration:none}
.top a:hover{text-decoration:underline}
.brand{font-size:1.25rem;font-weight:600}
.top nav ul{display:flex;flex-wrap:wrap;gap:0 1.1rem;list-style:none;margin:0;padding:0}
.top nav a,.top nav button{display:inline-block;padding:.45rem 0;font-size:1rem}
.top nav a[aria-current]{border-bottom:3px solid #fff}
.top form{margin:0}
main{padding:1.4rem 0 3rem}
.foot{border-top:1px solid var(--line);color:var(--soft);font-size:1rem;padding:1rem 0 2rem}
.quiet{color:var(--soft)}
.small{font-size:1rem}
.right{text-align:right}
.together{display:inline-block}
.visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media print{.top,.foot,.no-print{display:none}body{background:#fff;font-size:12pt}.wrap{max-width:none}}
`;
