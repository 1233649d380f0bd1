const TONES = [660, 880];
const LASTS = 0.12;
const LOUD = 0.08;
let context = null;

/** Two soft tones, made here. A browser that allows no sound yet stays silent. */
export async function chime() {
  try {
    context ??= new AudioContext();
    await context.resume();
    TONES.forEach((tone, i) => play(tone, context.currentTime + i * LASTS));
  } catch {
    // No sound on this device.
  }
}

function play(tone, from) {
  const voice = new OscillatorNode(context, { frequency: tone });
  const loud = new GainNode(context, { gain: 0 });
  loud.gain.linearRampToValueAtTime(LOUD, from + 0.01);
  loud.gain.linearRampToValueAtTime(0, from + LASTS);
  voice.connect(loud).connect(context.destination);
  voice.start(from);
  voice.stop(from + LASTS);
}
