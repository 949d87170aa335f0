import { isWhole, titleSegments } from '@prakat/shared/text/title-segments';

/** A title of a position, or the name of a unit, whose words stay whole. No letters are added: what is copied or sought is the title. */
export const WholeWords = ({ text }: { text: string }) => (
  <>
    {titleSegments(text).map((segment, at) =>
      isWhole(segment) ? (
        <span key={at} class="whole">
          {segment}
        </span>
      ) : (
        segment
      ),
    )}
  </>
);
