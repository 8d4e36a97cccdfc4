// A slider, Squiggle in a worker, and the bands on a canvas, by hand.
const worker = new Worker(new URL('./squiggle-worker.mjs', import.meta.url), { type: 'module' });
const canvas = document.body.appendChild(Object.assign(document.createElement('canvas'), { width: 1000, height: 320 }));
const years = [1, 2, 3, 4, 5];
let numerator = [30, 37.5, 45];

function paint(bands) {
  const ctx = canvas.getContext('2d');
  ctx.clearRect(0, 0, 1000, 320);
  const [x, y] = [(k) => 60 + k * 170, (value) => 300 - value * 8];
  const all = [[7.45, 7.45, 7.45, 7.45, 7.45, 7.45, 7.45], ...bands];
  ctx.fillStyle = 'rgb(11 87 164 / 25%)';
  for (const at of [0, 1, 2]) {
    ctx.beginPath();
    all.forEach((band, k) => ctx.lineTo(x(k), y(band[at])));
    all.toReversed().forEach((band, k) => ctx.lineTo(x(all.length - 1 - k), y(band[6 - at])));
    ctx.fill();
  }
  ctx.beginPath();
  all.forEach((band, k) => ctx.lineTo(x(k), y(band[3])));
  ctx.stroke();
}

const ask = (mode) => new Promise((resolve, reject) => {
  numerator = [30, mode, 45];
  worker.onerror = reject;
  worker.onmessage = ({ data }) => {
    paint(data);
    resolve(data);
  };
  worker.postMessage({ value: 7.45, numerator, denominator: [8, 9, 10], years, draws: 10_000 });
});
globalThis.squiggle = { ask };
