const FILE = '../../webjars/node-emoji/1.11.0/lib/emoji.json';
let loading = null;

async function load() {
  const answer = await fetch(new URL(FILE, import.meta.url));
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.json();
}

/** All emoji by name, fetched when somebody wants the first; none if that fails, and the next time it is tried again. */
export async function emoji() {
  loading ??= load();
  try {
    return await loading;
  } catch {
    loading = null;
    return {};
  }
}
