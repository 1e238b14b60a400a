/** Matters: the questions of a log that follow from one another, and dense lists on a desk that are cards on a phone. */
export const mattersStyle = `
@supports selector(:has(*)){
form:has(#raised:placeholder-shown) .when-raised,form:not(:has(#refer-yes:checked)) .when-referred{display:none}
}
.mark.long{white-space:normal}
.matters table{font-size:1rem;line-height:1.35}
.matters td,.matters th{padding:.3rem .6rem}
.matters .filter{display:flex;flex-wrap:wrap;gap:.6rem 1.2rem;align-items:end}
.matters .filter .field{margin:0}
.matters .steps{padding-left:1.2rem}
.matters .steps li{margin:0 0 .7rem}
@media screen and (max-width:44rem){
.matters .lines thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.matters .lines table,.matters .lines tbody,.matters .lines tr,.matters .lines td,.matters .lines th{display:block;border:0}
.matters .lines table{background:none}
.matters .lines tr{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.7rem 1rem;margin:0 0 .8rem}
.matters .lines td,.matters .lines th{padding:.1rem 0}
.matters .lines td[data-label]::before{content:attr(data-label) '：';color:var(--soft)}
}
`;
