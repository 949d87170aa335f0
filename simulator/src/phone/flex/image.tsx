import type { CSSProperties } from 'preact';
import { gravityStyle, type Place, placementStyle } from './placement.ts';
import { Pressable } from './pressable.tsx';
import { aspectRatio, colour, fontLength, imageLength } from './scale.ts';
import type { FlexIcon, FlexImage, FlexVideo } from './types.ts';

const ALIGN = { start: 'flex-start', center: 'center', end: 'flex-end' };

export function ImagePart({ image, place }: { image: FlexImage; place: Place }) {
  const outer: CSSProperties = {
    ...placementStyle(image, place),
    ...gravityStyle(image.gravity),
    alignItems: ALIGN[image.align ?? 'center'],
  };
  return (
    <Pressable action={image.action} name="รูปภาพ" class="fx-image" style={outer}>
      <img
        src={image.url}
        alt=""
        style={{
          width: imageLength(image.size),
          aspectRatio: aspectRatio(image.aspectRatio),
          objectFit: image.aspectMode === 'cover' ? 'cover' : 'contain',
          backgroundColor: colour(image.backgroundColor),
        }}
      />
    </Pressable>
  );
}

/** An icon is as high as a letter of its size, and stands on the baseline. */
export function IconPart({ icon, place }: { icon: FlexIcon; place: Place }) {
  return (
    <div class="fx-icon" style={{ ...placementStyle(icon, place), fontSize: fontLength(icon.size) }}>
      <img src={icon.url} alt="" style={{ height: '1em', aspectRatio: aspectRatio(icon.aspectRatio) }} />
    </div>
  );
}

/** The video of a hero; it plays where it stands. */
export function VideoPart({ video }: { video: FlexVideo }) {
  return (
    // biome-ignore lint/a11y/useMediaCaption: LINE's video component has no captions
    <video
      class="fx-video"
      controls
      preload="none"
      poster={video.previewUrl}
      src={video.url}
      style={{ aspectRatio: aspectRatio(video.aspectRatio) }}
    />
  );
}
