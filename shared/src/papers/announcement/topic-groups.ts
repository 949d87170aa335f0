import { type Handling, handlingFor } from '../../office/handling.ts';
import type { OfficeProfile } from '../../office/profile.ts';

/** Topics and subtopics that are handled alike in one respect, and where ๑ says what they are. */
export type TopicGroup = { handling: Handling; topics: string };

/** Every topic, and each subtopic that differs from its topic, gathered by what `alike` gives for its handling. */
export function topicGroups(profile: OfficeProfile, alike: (handling: Handling) => unknown): TopicGroup[] {
  const groups = new Map<string, { handling: Handling; topics: string[] }>();
  const add = (handling: Handling | null, topic: string) => {
    if (!handling) return;
    const key = JSON.stringify(alike(handling));
    const group = groups.get(key) ?? { handling, topics: [] };
    group.topics.push(topic);
    groups.set(key, group);
  };
  profile.categories.forEach(({ id, subtopics }, index) => {
    const handling = handlingFor(profile, id, null);
    add(handling, `ข้อ 1.${index + 1}`);
    for (const subtopic of subtopics) {
      const own = handlingFor(profile, id, subtopic.id);
      if (own && handling && JSON.stringify(alike(own)) !== JSON.stringify(alike(handling)))
        add(own, `ข้อ 1.${index + 1} เฉพาะ${subtopic.name}`);
    }
  });
  return [...groups.values()].map(({ handling, topics }) => ({ handling, topics: listOf(topics) }));
}

/** ข้อ 1.1 ข้อ 1.3 และข้อ 1.6 */
const listOf = (topics: string[]): string =>
  topics.length < 2 ? topics.join('') : `${topics.slice(0, -1).join(' ')} และ${topics.at(-1)}`;
