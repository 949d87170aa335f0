import { createHash } from 'node:crypto';
import type { AssetView } from '@prakat/shared/api/papers';
import { type AssetName, assetNames } from '@prakat/shared/papers/register/asset-names';
import type { OfficeAsset } from '@prakat/shared/papers/register/paper-record';
import { signatureOf } from '@prakat/shared/people/actor';
import { type Refused, refuse } from '@prakat/shared/refusals';
import type { PersonActor } from '../actors/actor.ts';
import { type Context, isoNow, type Office } from '../context.ts';
import type { PaperAssets } from '../papers/paper-assets.ts';
import type { StoreReader } from '../store/store.ts';

type Doing = { office: Office; actor: PersonActor };

const assetId = (officeId: string, name: AssetName): string => `${officeId}:${name}`;

/** What an office has brought for its papers. */
export async function assetsView(store: StoreReader, officeId: string): Promise<AssetView[]> {
  const found = await assetsOf(store, officeId);
  return found.flatMap((asset) =>
    asset ? [{ name: asset.name, bytes: asset.bytes, at: asset.at, by: asset.by.name }] : [],
  );
}

/**
 * Takes a file for the office's papers in place of the one before. Refused for anybody but administrators, and for what
 * papers cannot be drawn with.
 */
export async function putAsset(
  context: Pick<Context, 'store' | 'clock'>,
  { office: { profile }, actor }: Doing,
  name: AssetName,
  content: Uint8Array,
): Promise<{ ok: true } | Refused> {
  if (!isAdministrator(actor)) return refuse('not_administrator');
  const checked = await check(name, content);
  if (!checked.ok) return checked;
  const asset: OfficeAsset = {
    id: assetId(profile.id, name),
    officeId: profile.id,
    name,
    type: checked.type,
    content: Buffer.from(content).toString('base64'),
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
    by: signatureOf(actor.member, profile),
    at: isoNow(context),
  };
  await context.store.transact(async (tx) => tx.put('officeAssets', asset));
  return { ok: true };
}

/** Takes a file of the office away; nothing happens where there is none. Refused for anybody but administrators. */
export async function removeAsset(
  { store }: Pick<Context, 'store'>,
  { office: { profile }, actor }: Doing,
  name: AssetName,
): Promise<{ ok: true } | Refused> {
  if (!isAdministrator(actor)) return refuse('not_administrator');
  await store.transact(async (tx) => tx.delete('officeAssets', assetId(profile.id, name)));
  return { ok: true };
}

/** The files of an office with which its papers are drawn. */
export async function paperAssets(store: StoreReader, officeId: string): Promise<PaperAssets> {
  const [emblem, regular, bold] = await assetsOf(store, officeId);
  return {
    emblem: emblem ? { content: contentOf(emblem), type: emblem.type === 'png' ? 'png' : 'svg' } : null,
    font: regular ? { regular: contentOf(regular), bold: bold ? contentOf(bold) : null } : null,
  };
}

/** In the order of their names; null for each that the office has not brought. */
const assetsOf = (store: StoreReader, officeId: string): Promise<(OfficeAsset | null)[]> =>
  Promise.all(assetNames.map((name) => store.get('officeAssets', assetId(officeId, name))));

const contentOf = ({ content }: OfficeAsset): Uint8Array => Buffer.from(content, 'base64');

const isAdministrator = ({ member }: PersonActor): boolean => member.roles.includes('administrator');

/** The typesetter, which draws with the file once, is loaded by the first. */
async function check(
  name: AssetName,
  content: Uint8Array,
): Promise<{ ok: true; type: OfficeAsset['type'] } | Refused> {
  const { checkEmblem, checkFont } = await import('../papers/check-asset.ts');
  if (name === 'emblem') return checkEmblem(content);
  const checked = await checkFont(content);
  return checked.ok ? { ok: true, type: 'ttf' } : checked;
}
