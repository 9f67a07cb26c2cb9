/** One stylesheet for every page of Local Pleo. Contrast is at least 4.5:1 for text in both themes. */
export const style = `
:root { color-scheme: light dark;
  --ground: #f6f6f4; --paper: #ffffff; --ink: #1b1d1f; --soft: #5a6067; --line: #dcdedd; --field: #84898f;
  --accent: #1f4e79; --accent-ink: #ffffff; --tint: #eef3f8; --bad: #a3261b; --bad-tint: #fbefed; --good: #1f6b3b; }
@media (prefers-color-scheme: dark) { :root {
  --ground: #131517; --paper: #1b1e21; --ink: #e9eaeb; --soft: #a4abb2; --line: #30353a; --field: #7d858d;
  --accent: #8fbce6; --accent-ink: #0e1a26; --tint: #1d2936; --bad: #f0958c; --bad-tint: #331f1d; --good: #86cf9f; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
main { width: min(100% - 32px, 480px); margin: 32px auto 48px; }
main.wide { width: min(100% - 32px, 1040px); }
.where { display: flex; gap: 8px; justify-content: space-between; flex-wrap: wrap; padding: 10px 16px; border-bottom: 1px solid var(--line);
  background: var(--paper); color: var(--soft); font-size: 13px; }
.where strong { color: var(--ink); font-weight: 600; }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; padding: 24px; margin: 0 0 16px; }
h1 { font-size: 22px; line-height: 1.25; font-weight: 600; letter-spacing: -0.01em; margin: 0 0 8px; }
h2 { font-size: 15px; font-weight: 600; margin: 24px 0 8px; }
.card > h2:first-child { margin-top: 0; }
.card > :last-child { margin-bottom: 0; }
.card form + p { margin-top: 16px; }
p { margin: 0 0 12px; }
.soft { color: var(--soft); }
.small { font-size: 13px; }
a { color: var(--accent); }
label, legend { display: block; font-weight: 500; font-size: 14px; margin: 0 0 4px; padding: 0; }
input:not([type=radio]):not([type=checkbox]), textarea, select { width: 100%; min-height: 44px; padding: 8px 12px; border: 1px solid var(--field); border-radius: 8px;
  background: var(--paper); color: var(--ink); font: inherit; margin: 0 0 16px; }
textarea { min-height: 96px; }
fieldset { border: 0; padding: 0; margin: 0 0 16px; min-width: 0; }
.choice { display: flex; gap: 12px; align-items: flex-start; padding: 12px; border: 1px solid var(--line); border-radius: 8px; margin: 8px 0 0;
  font-weight: 400; cursor: pointer; }
.choice:has(input:checked) { border-color: var(--accent); background: var(--tint); }
.choice input { width: 20px; height: 20px; margin: 1px 0 0; flex: none; accent-color: var(--accent); }
.choice span span { display: block; color: var(--soft); font-size: 13px; }
button, .button { display: inline-block; min-height: 44px; padding: 9px 18px; border: 1px solid var(--field); border-radius: 8px; background: var(--paper);
  color: var(--ink); font: inherit; font-weight: 500; cursor: pointer; text-decoration: none; }
button.primary { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); }
button.quiet { border-color: transparent; background: none; color: var(--accent); padding: 9px 0; text-decoration: underline; min-height: 24px; }
button.bad { color: var(--bad); border-color: var(--bad); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.actions { display: flex; gap: 12px; flex-wrap: wrap; margin-top: 20px; }
.actions:has(+ .scroll) { margin-bottom: 16px; }
.actions.even > * { flex: 1 1 160px; }
.problem { border: 1px solid var(--bad); background: var(--bad-tint); border-radius: 8px; padding: 12px 16px; margin: 0 0 16px; }
.note { border: 1px solid var(--line); background: var(--tint); border-radius: 8px; padding: 12px 16px; margin: 0 0 16px; }
.client { display: flex; gap: 16px; align-items: center; margin: 0 0 16px; }
.client img, .monogram { width: 52px; height: 52px; border-radius: 10px; border: 1px solid var(--line); flex: none; object-fit: contain; background: var(--tint); }
.monogram { display: grid; place-items: center; font-size: 22px; font-weight: 600; color: var(--accent); }
ul.plain { list-style: none; margin: 0 0 16px; padding: 0; border: 1px solid var(--line); border-radius: 8px; }
ul.plain li { padding: 10px 14px; border-top: 1px solid var(--line); }
ul.plain li:first-child { border-top: 0; }
code, .mono { font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace; font-size: 13px; }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 8px; margin: 0 0 16px; }
table { border-collapse: collapse; width: 100%; font-size: 14px; overflow-wrap: normal; }
th, td { text-align: left; padding: 9px 12px; border-top: 1px solid var(--line); vertical-align: top; }
thead th { border-top: 0; color: var(--soft); font-weight: 500; font-size: 13px; white-space: nowrap; }
td.number, th.number { text-align: right; }
td.number, td.date { white-space: nowrap; }
.state { font-weight: 600; font-size: 13px; white-space: nowrap; }
.state.good { color: var(--good); } .state.bad { color: var(--bad); }
nav.tabs { display: flex; gap: 4px; flex-wrap: wrap; margin: 0 0 24px; border-bottom: 1px solid var(--line); }
nav.tabs a { padding: 10px 12px; color: var(--soft); text-decoration: none; border-bottom: 2px solid transparent; margin-bottom: -1px; }
td input[type=checkbox] { width: 20px; height: 20px; accent-color: var(--accent); }
nav.tabs a[aria-current] { color: var(--ink); border-color: var(--accent); font-weight: 600; }
.grid { display: grid; gap: 0 16px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 260px), 1fr)); }
summary { cursor: pointer; font-weight: 500; padding: 8px 0; margin: 0 0 8px; }
form.inline { display: inline; }
@media (max-width: 480px) { .card { padding: 18px; } main { margin-top: 16px; } }
`
