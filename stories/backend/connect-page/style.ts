/** The connect page's looks. Colours follow the person's scheme; the page round the card stays see-through in an iframe. */
export const connectStyle = `
*, *::before, *::after { box-sizing: border-box }
[hidden] { display: none !important }
:root {
  --paper: #fff; --ink: #1b1f2a; --soft: #596174; --line: #c3c8d4; --edge: #e4e7ee;
  --accent: #3049c9; --on-accent: #fff; --bad: #b3261e; --bad-paper: #fdeceb; --veil: rgb(18 22 34 / .55);
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #1a1d26; --ink: #eceef4; --soft: #a6adbd; --line: #555d70; --edge: #2d323f;
    --accent: #a5b4ff; --on-accent: #10142b; --bad: #ffb4ab; --bad-paper: #3a1a18; --veil: rgb(0 0 0 / .65);
  }
}
body {
  margin: 0; min-height: 100vh; min-height: 100dvh; padding: 1rem; display: grid; place-items: center;
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; color: var(--ink); background: var(--veil);
}
body.alone { background: var(--edge) }
.card {
  width: min(100%, 26rem); padding: 1.5rem; border: 1px solid var(--edge); border-radius: 14px;
  background: var(--paper); box-shadow: 0 18px 50px rgb(0 0 0 / .28);
}
header { display: flex; gap: .875rem; align-items: center; margin-bottom: 1.25rem }
h1 { margin: 0; font-size: 1.2rem; line-height: 1.3; outline: none }
p { margin: 0 }
#asks, footer, .hint { color: var(--soft); font-size: .875rem }
#problem { margin-bottom: 1rem; padding: .625rem .75rem; border-radius: 8px; color: var(--bad); background: var(--bad-paper) }
.field { margin-bottom: .875rem }
label { display: block; margin-bottom: .25rem; font-weight: 550 }
input {
  width: 100%; min-height: 2.5rem; padding: .375rem .625rem; font: inherit; color: inherit; color-scheme: light dark;
  background: transparent; border: 1px solid var(--line); border-radius: 8px;
}
.actions { display: flex; flex-wrap: wrap; gap: .625rem; justify-content: flex-end; margin-top: 1.25rem }
button {
  min-height: 2.5rem; padding: .375rem 1rem; font: inherit; font-weight: 600; cursor: pointer;
  color: var(--on-accent); background: var(--accent); border: 1px solid transparent; border-radius: 8px;
}
button.quiet { color: var(--ink); background: transparent; border-color: var(--line) }
button.link { flex: none; min-height: 1.5rem; padding: 0; font-weight: 400; font-size: inherit; color: inherit; background: none; text-decoration: underline }
button:disabled { opacity: .6; cursor: default }
:is(input, button):focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
footer { display: flex; justify-content: space-between; gap: 1rem; margin-top: 1.25rem; padding-top: .875rem; border-top: 1px solid var(--edge) }
`;
