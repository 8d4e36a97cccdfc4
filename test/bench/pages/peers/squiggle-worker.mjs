// The ratio of our slider in Squiggle: 10 000 samples, the seven quantiles of our bands, the years of our picture.
import { run } from 'virtual:@quri/squiggle-lang';

const codeOf = ({ value, numerator, denominator, years }) => `n = SampleSet(Sym.triangular(${numerator.join(', ')}))
d = SampleSet(Sym.triangular(${denominator.join(', ')}))
r = (1 + n / 100) / (1 + d / 100)
List.map([${years.join(', ')}], {|t|
  x = ${value} * r ^ t
  List.map([0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975], {|p| quantile(x, p)})
})`;

self.onmessage = async ({ data }) => {
  const { result } = await run(codeOf(data), { environment: { sampleCount: data.draws, xyPointLength: 1000, seed: 'chiso' } });
  if (!result.ok) throw new Error(result.value.toString());
  self.postMessage(result.value.result.asJS());
};
