import { fileTypes } from '@prakat/shared/files/file-types';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { PublicItem } from '../../search/public-item.ts';
import type { Links } from '../links.ts';
import type { PageTrail } from '../page-trail.ts';
import { Breadcrumbs } from '../parts/breadcrumbs.tsx';
import { Document } from '../parts/document.tsx';
import { ItemList } from '../parts/item-list.tsx';
import { Pager } from '../parts/pager.tsx';
import { QUESTION_MAX } from '../parts/search-box.tsx';
import { type Question, questionPath } from '../question.ts';

type Where = { links: Links; profile: OfficeProfile; question: Question; years: readonly number[] };

/** What was found, with what was asked for above it; without a question the form alone. */
export function SearchPage({
  items,
  trail,
  next,
  ...where
}: Where & { items: readonly PublicItem[]; trail: PageTrail; next: string | null }) {
  const { links, profile, question } = where;
  const { words } = links;
  const { isAsked, isVague, text } = question;
  const title = text === '' ? (isAsked ? words.results : words.searchSite) : words.resultsOf(shortened(text));
  const path = questionPath(links.search(profile.id), question);
  return (
    <Document
      links={links}
      profile={profile}
      title={title}
      canonical={isAsked ? path : links.search(profile.id)}
      indexed={false}
      withSearch={false}
    >
      <Breadcrumbs
        links={links}
        crumbs={[{ name: words.home, path: links.home(profile.id) }]}
        current={words.search}
      />
      <h1>{title}</h1>
      <SearchForm {...where} />
      {isVague ? <p class="empty">คำค้นนี้กว้างเกินไป กรุณาพิมพ์คำที่เจาะจงกว่านี้ หรือเลือกหมวดหมู่</p> : null}
      {isAsked && !isVague ? (
        <section aria-labelledby="list">
          <h2 id="list">{words.list}</h2>
          {items.length > 0 ? (
            <ItemList links={links} profile={profile} items={items} showCategory words={question.words} />
          ) : next ? (
            <p class="empty">ยังไม่พบในรายการใหม่ ๆ กรุณากด “{words.next}” เพื่อค้นรายการที่เก่ากว่า</p>
          ) : trail.length > 0 ? (
            <p class="empty">{words.nothingMore}</p>
          ) : (
            <NothingFound {...where} />
          )}
          <Pager links={links} path={path} trail={trail} next={next} />
        </section>
      ) : null}
    </Document>
  );
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

function SearchForm({ links, profile, question, years }: Where) {
  const { words } = links;
  const { text, categoryId, year, file } = question;
  return (
    <search>
      <form action={links.search(profile.id)} method="get" class="card search-form">
        <p class="search-text">
          <label for="q">{words.whatFor}</label>
          <input id="q" name="q" type="search" value={text} maxlength={QUESTION_MAX} autocomplete="off" />
          <span class="muted">{words.hint}</span>
        </p>
        <p>
          <label for="topic">{words.topic}</label>
          <select id="topic" name="topic" lang={words.content}>
            <option value="">{words.anyTopic}</option>
            {profile.categories.map(({ id, number, name }) => (
              <option key={id} value={id} selected={id === categoryId}>
                {number}. {name}
              </option>
            ))}
          </select>
        </p>
        <p>
          <label for="year">{words.year}</label>
          <select id="year" name="year">
            <option value="">{words.anyYear}</option>
            {years.map((one) => (
              <option key={one} value={one} selected={String(one) === year}>
                {one}
              </option>
            ))}
          </select>
        </p>
        <p>
          <label for="file">{words.fileType}</label>
          <select id="file" name="file" lang={words.content}>
            <option value="">{words.anyFile}</option>
            {profile.files.extensions.map((extension) => (
              <option key={extension} value={extension} selected={extension === file}>
                {fileTypes[extension].thaiName} (.{extension})
              </option>
            ))}
          </select>
        </p>
        <p>
          <button type="submit" class="button">
            {words.search}
          </button>
        </p>
      </form>
    </search>
  );
}

/** Words of a question that are offered one by one. */
const MOST_WORDS = 5;

/** What to try instead, each as a link where it can be one. */
function NothingFound({ links, profile, question }: Where) {
  const { text, categoryId, year, file } = question;
  const isNarrowed = categoryId !== null || year !== null || file !== null;
  const words = question.words.length > 1 ? question.words.slice(0, MOST_WORDS) : [];
  const ask = (change: Partial<Question>) =>
    questionPath(links.search(profile.id), { ...question, ...change });
  const wider = ask({ categoryId: null, year: null, file: null });
  return (
    <div class="empty nothing" lang={links.words.content}>
      <p>
        <strong>ไม่พบข้อมูลที่ตรงกับที่ค้นหา</strong>
      </p>
      <ul>
        {isNarrowed && text !== '' ? (
          <li>
            <a href={wider}>ค้นหาคำนี้ในทุกหมวดหมู่ ทุกปี และไฟล์ทุกชนิด</a>
          </li>
        ) : null}
        {words.length > 0 ? (
          <li>
            ค้นหาทีละคำ:{' '}
            {words.map((word, index) => (
              <span key={word} class={index > 0 ? 'dot' : undefined}>
                <a href={ask({ text: word })}>{word}</a>
              </span>
            ))}
          </li>
        ) : null}
        <li>ตรวจตัวสะกด หรือใช้คำให้น้อยลงและสั้นลง เช่น “จัดซื้อ” แทน “ประกาศจัดซื้อจัดจ้างประจำปี”</li>
        <li>
          <a href={`${links.home(profile.id)}#categories`}>ดูข้อมูลตามหมวดหมู่</a>
        </li>
        <li>
          <a href="#contact">สอบถามหน่วยงาน</a> ข้อมูลที่พ้นระยะเวลาเผยแพร่แล้วจะค้นไม่พบ
        </li>
      </ul>
    </div>
  );
}
