import { isWhole, titleSegments } from '@prakat/shared/text/title-segments';

/** A title of a position whose words stay whole. No letters are added: what is copied from the screen is the title. */
export const PositionTitle = ({ title }: { title: string }) => (
  <>
    {titleSegments(title).map((segment, at) => (
      <span key={at} class={isWhole(segment) ? 'segment' : undefined}>
        {segment}
      </span>
    ))}
  </>
);
