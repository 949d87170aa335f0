import { handlingFor } from '../../office/handling.ts';
import type { OfficeProfile } from '../../office/profile.ts';
import { type GivenLine, type InformationList, informationList } from '../information-list.ts';

/**
 * The office's own framework: each subtopic of its topics, and each topic that has none, as its announcement numbers
 * them. Nothing that the profile does not have.
 */
export const ownList = (profile: OfficeProfile): InformationList =>
  informationList(
    {
      id: 'own',
      name: 'หัวข้อเรื่องข้อมูลตามแนวทางของหน่วยงาน',
      source: profile.announcement?.title ?? 'แนวทางของหน่วยงาน',
      year: null,
      toConfirm: null,
    },
    profile.categories.flatMap(({ id, number, name, subtopics }): GivenLine[] => {
      const of = (subtopicId: string | null) => {
        const handling = handlingFor(profile, id, subtopicId);
        return {
          key: subtopicId === null ? id : `${id}.${subtopicId}`,
          own: { categoryId: id, subtopicId },
          standard: handling?.standard ?? 0,
          ifAny: handling?.ifAny ?? false,
        };
      };
      if (subtopics.length === 0) return [{ ...of(null), number: String(number), name }];
      return subtopics.map((subtopic, index) => ({
        ...of(subtopic.id),
        number: `${number}.${index + 1}`,
        name: subtopic.name,
        group: `${number}. ${name}`,
      }));
    }),
  );
