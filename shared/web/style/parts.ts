/** Buttons, fields, cards, tables and messages. Targets are at least 48 px high. */
export const partsStyle = `
.button{display:inline-block;min-height:3rem;padding:.6rem 1.4rem;border:2px solid var(--accent);border-radius:.4rem;background:var(--accent);color:#fff;font:inherit;font-weight:600;text-decoration:none;text-align:center;cursor:pointer}
.button:hover{background:var(--accent-deep);border-color:var(--accent-deep);color:#fff}
.button.second{background:var(--card);color:var(--accent)}
.button.second:hover{background:var(--tint);color:var(--accent-deep)}
.button.stop{background:var(--card);border-color:var(--stop);color:var(--stop)}
.button.stop:hover{background:var(--stop-tint)}
.button.link{border:0;background:none;color:inherit;font-weight:400;padding:.45rem 0;min-height:0;text-decoration:underline;text-underline-offset:.2em}
.actions{display:flex;flex-wrap:wrap;gap:.8rem;margin:1.4rem 0}
@media(max-width:30rem){.actions .button{width:100%}}
.field{margin:0 0 1.3rem}
.field label,.field legend{display:block;font-weight:600;margin:0 0 .2rem;padding:0}
.field .hint{display:block;color:var(--soft);font-size:1rem;margin:0 0 .3rem}
.field .error{display:block;color:var(--stop);font-weight:600;margin:0 0 .3rem}
.field.wrong{border-left:4px solid var(--stop);padding-left:.8rem}
input,select,textarea{font:inherit;color:inherit;width:100%;max-width:26rem;min-height:3rem;padding:.5rem .7rem;border:2px solid var(--soft);border-radius:.3rem;background:var(--card)}
textarea{max-width:none;min-height:9rem;resize:vertical}
textarea[rows='2']{min-height:5rem}
input.short,select.short{max-width:9rem}
input[type=file]{border-style:dashed;padding:.6rem}
fieldset{border:0;margin:0 0 1.3rem;padding:0;min-width:0}
.choice{display:flex;align-items:center;gap:.7rem;min-height:3rem}
.choice input{width:1.6rem;min-height:1.6rem;height:1.6rem;margin:0;flex:none;accent-color:var(--accent)}
.choice label{font-weight:400;margin:0;flex:1;padding:.4rem 0}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(6.2rem,1fr));gap:.5rem;max-width:26rem}
.tiles .choice{position:relative;border:2px solid var(--soft);border-radius:.4rem;padding:0 .35rem;gap:.4rem;background:var(--card)}
.tiles .choice:has(:checked){border-color:var(--accent);background:var(--tint)}
.tiles .choice label{white-space:nowrap}
.tiles .choice label::after{content:'';position:absolute;inset:0}
.card{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:1rem 1.1rem;margin:0 0 1rem}
.card h2,.card h3,.card h4{margin-top:0}
.cards{list-style:none;padding:0}
.message{border-left:5px solid var(--accent);background:var(--tint);padding:.8rem 1rem;margin:0 0 1.3rem}
.message.stop{border-color:var(--stop);background:var(--stop-tint)}
.message.wait{border-color:var(--wait);background:var(--wait-tint)}
.message h2{margin:0 0 .3rem;font-size:1.125rem}
.message ul{margin:0;padding-left:1.2rem}
.message a{color:inherit}
summary{cursor:pointer;font-weight:600;padding:.3rem 0}
details[open] summary{margin-bottom:1rem}
dl.facts{display:grid;grid-template-columns:fit-content(45%) 1fr;gap:.35rem 1.1rem}
dl.facts dt{color:var(--soft)}
dl.facts dd{margin:0;overflow-wrap:anywhere}
.slots{display:grid;grid-template-columns:repeat(auto-fill,minmax(6.2rem,1fr));gap:.6rem;list-style:none;padding:0}
.slots .button{width:100%;padding:.6rem .3rem}
.slots .gone{display:block;min-height:3rem;padding:.7rem .3rem;border:2px solid var(--line);border-radius:.4rem;color:var(--soft);text-align:center}
progress{width:100%;max-width:26rem;height:1.4rem;accent-color:var(--accent)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;background:var(--card)}
td form{margin:0}
th,td{border-bottom:1px solid var(--line);padding:.5rem .7rem;text-align:left;vertical-align:top}
thead th{border-bottom-width:2px;white-space:nowrap}
td.number,th.number{text-align:right;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:600;padding:.3rem 0}
.mark{display:inline-block;white-space:nowrap;border-radius:.3rem;padding:.05rem .5rem;font-size:1rem;background:var(--tint);color:var(--accent-deep)}
.mark.wait{background:var(--wait-tint);color:var(--wait)}
.mark.stop{background:var(--stop-tint);color:var(--stop)}
.code{font-size:1.7rem;font-weight:600;letter-spacing:.06em;font-variant-numeric:tabular-nums}
.address{overflow-wrap:anywhere}
.qr svg{display:block;width:11rem;height:11rem}
`;
