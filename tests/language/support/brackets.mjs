/** What the pseudo-language leaves outside its brackets has bypassed the tables; as `brackets.rs` finds it. */

const OPEN = "[!! ";
const CLOSE = " !!]";

/** What a text has outside all brackets. */
export function outside(text) {
  let [found, depth] = ["", 0];
  for (let place = 0; place < text.length; ) {
    if (text.startsWith(OPEN, place)) {
      depth += 1;
      place += OPEN.length;
    } else if (depth > 0 && text.startsWith(CLOSE, place)) {
      depth -= 1;
      place += CLOSE.length;
    } else {
      found += depth === 0 ? text[place] : "";
      place += 1;
    }
  }
  return found;
}

/** The sentences of a table that none of these texts says; parameters may be anything. */
export function unsaid(table, texts) {
  const all = texts.join("\n").replace(/\s+/g, " ");
  const escaped = (part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  const isSaid = (sentence) => new RegExp(sentence.split(/\{\w+\}/).map(escaped).join(".*?")).test(all);
  return Object.keys(table).filter((key) => !isSaid(table[key]));
}
