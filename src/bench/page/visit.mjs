// Visits a page for the first time as Lighthouse's slow 4G phone does, three times, and prints the median by performance:
// node visit.mjs ADDRESS [COOKIE]
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const [address, cookie] = process.argv.slice(2);
const flags = '--headless=new --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-sync';

async function visit() {
  const chrome = await launch({ chromeFlags: flags.split(' ') });
  try {
    const extraHeaders = cookie ? { Cookie: cookie } : {};
    const { lhr } = await lighthouse(address, { port: chrome.port, onlyCategories: ['performance'], extraHeaders });
    if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
    const { audits } = lhr;
    return {
      performance: lhr.categories.performance.score,
      largestPaint: audits['largest-contentful-paint'].numericValue,
      requests: audits['network-requests'].details.items.length,
      bytes: audits['total-byte-weight'].numericValue,
    };
  } finally {
    await chrome.kill();
  }
}

const visits = [await visit(), await visit(), await visit()].sort((one, other) => one.performance - other.performance);
const { performance, largestPaint, requests, bytes } = visits[1];
console.log(performance, Math.round(largestPaint), requests, Math.round(bytes));
