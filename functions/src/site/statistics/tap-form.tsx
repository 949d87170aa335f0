import { questions, scores } from '@prakat/shared/visits/survey';
import type { Links } from '../links.ts';

/** How satisfied a visitor is, by one tap. `inFrame`: the thanks open in a window of their own. */
export function TapForm({
  links,
  officeId,
  inFrame = false,
}: {
  links: Links;
  officeId: string;
  inFrame?: boolean;
}) {
  return (
    <form id="rate" method="post" action={links.rate(officeId)} target={inFrame ? '_blank' : undefined}>
      <fieldset class="tap">
        <legend>{questions[0].text} ท่านพึงพอใจระดับใด</legend>
        <div class="taps">
          {scores.map(({ score, name }) => (
            <button key={score} type="submit" name="score" value={score}>
              {score} {name}
            </button>
          ))}
        </div>
      </fieldset>
    </form>
  );
}
