const FILE = '../../webjars/node-emoji/1.11.0/lib/emoji.json';
let loading = null;

async function load() {
  const answer = await fetch(new URL(FILE, import.meta.url));
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.json();
}

/** All emoji by name, fetched once; none while that fails. */
export async function emoji() {
  loading ??= load();
  try {
    return await loading;
  } catch {
    loading = null;
    return {};
  }
}
