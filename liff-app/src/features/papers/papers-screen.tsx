import { useApp } from '../../app-context.ts';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { otherPapers } from './other-papers.ts';
import { RecordSection } from './record-section.tsx';
import { Register } from './register.tsx';

/** The office's papers: the register of a fiscal year, the record of a period, and what papers are made with. */
export function PapersScreen() {
  const { me } = useApp();
  return (
    <Page title="เอกสาร">
      <Register />
      <RecordSection />
      <section class="other-papers" aria-labelledby="other-papers">
        <h2 id="other-papers">งานเอกสารอื่น</h2>
        <ul class="list">
          {otherPapers
            .filter(({ shown }) => shown(me))
            .map(({ to, name, about }) => (
              <li key={name}>
                <Link to={to} class="card list-item">
                  <span class="list-item-title">{name}</span>
                  <span class="list-item-small">{about}</span>
                </Link>
              </li>
            ))}
        </ul>
      </section>
    </Page>
  );
}
