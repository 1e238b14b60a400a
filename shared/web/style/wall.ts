/** The wall screen of a hall: nothing to click, sized by the screen it hangs on, read from across the room. */
export const wallStyle = `
body:has(.wall){background:#fff}
body:has(.wall) .top{display:none}
body:has(.wall) .wrap{max-width:none;padding:0 2vw}
body:has(.wall) main{padding:1.2vw 0 0}
.wall{font-size:max(1.5vw,1rem);line-height:1.35}
.wall:not(:has(.room+.room)){font-size:max(1.9vw,1rem)}
.wall h1{font-size:2.2em;margin:0 0 .2em}
.wall h2{font-size:1.9em;margin:0}
.wall .when{font-size:1.3em;margin:0 0 .5em}
.wall .rooms{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(44vw,100%),1fr));gap:1.4vw}
.wall .room{border-top:.3em solid var(--accent);padding-top:.5em}
.wall .room.off{border-color:var(--stop)}
.wall ol{list-style:none;padding:0;margin:0 0 .6em;display:grid;grid-template-columns:repeat(auto-fill,minmax(7.6em,1fr));gap:.5em}
.wall li{border:.12em solid var(--soft);border-radius:.4em;padding:.3em .6em}
.wall li.now{border-color:var(--accent);background:var(--accent);color:#fff}
.wall li.past{border-color:var(--line);color:var(--soft)}
.wall .hour{display:block;font-variant-numeric:tabular-nums}
.wall .who{display:block;font-size:1.5em;font-weight:600;line-height:1.2}
.wall .small{font-size:.8em}
.wall .mark{font-size:.7em}
.wall .clock{float:right;font-variant-numeric:tabular-nums}
`;
