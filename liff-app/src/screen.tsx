import { lazyScreen } from './components/lazy-screen.tsx';
import { Link } from './components/link.tsx';
import { Page } from './components/page.tsx';
import { FormScreen } from './features/request-form/form-screen.tsx';
import type { Route } from './routes.ts';

// The form is what most openings are for and loads at once; the rest comes when it is asked for.

/** Screens that need nothing but to be opened. */
const plain = {
  waiting: lazyScreen(
    async () => (await import('./features/submission-list/waiting-screen.tsx')).WaitingScreen,
  ),
  overview: lazyScreen(async () => (await import('./features/overview/overview-screen.tsx')).OverviewScreen),
  messages: lazyScreen(async () => (await import('./features/messages/messages-screen.tsx')).MessagesScreen),
  office: lazyScreen(async () => (await import('./features/office/office-screen.tsx')).OfficeScreen),
  search: lazyScreen(async () => (await import('./features/search/search-screen.tsx')).SearchScreen),
  more: lazyScreen(async () => (await import('./features/more/more-screen.tsx')).MoreScreen),
  freshness: lazyScreen(
    async () => (await import('./features/freshness/freshness-screen.tsx')).FreshnessScreen,
  ),
  opinions: lazyScreen(async () => (await import('./features/opinions/opinions-screen.tsx')).OpinionsScreen),
  reports: lazyScreen(async () => (await import('./features/reports/reports-screen.tsx')).ReportsScreen),
  complaints: lazyScreen(
    async () => (await import('./features/complaints/complaints-screen.tsx')).ComplaintsScreen,
  ),
  complaintCounts: lazyScreen(
    async () => (await import('./features/complaints/complaint-counts-screen.tsx')).ComplaintCountsScreen,
  ),
  completeness: lazyScreen(
    async () => (await import('./features/completeness/completeness-screen.tsx')).CompletenessScreen,
  ),
  papers: lazyScreen(async () => (await import('./features/papers/papers-screen.tsx')).PapersScreen),
  binder: lazyScreen(async () => (await import('./features/binder/binder-screen.tsx')).BinderScreen),
  remarks: lazyScreen(async () => (await import('./features/papers/remarks-screen.tsx')).RemarksScreen),
  paperAssets: lazyScreen(async () => (await import('./features/papers/assets-screen.tsx')).AssetsScreen),
  people: lazyScreen(async () => (await import('./features/people/people-screen.tsx')).PeopleScreen),
  province: lazyScreen(async () => (await import('./features/province/province-screen.tsx')).ProvinceScreen),
  delegations: lazyScreen(
    async () => (await import('./features/people/delegations-screen.tsx')).DelegationsScreen,
  ),
  groups: lazyScreen(async () => (await import('./features/groups/groups-screen.tsx')).GroupsScreen),
  kept: lazyScreen(async () => (await import('./features/kept/kept-screen.tsx')).KeptScreen),
};

/** Screens about one request or paper, by its id. */
const about = {
  submission: lazyScreen(
    async () => (await import('./features/submission/submission-screen.tsx')).SubmissionScreen,
  ),
  edit: lazyScreen(async () => (await import('./features/request-form/edit-screen.tsx')).EditScreen),
  correct: lazyScreen(async () => (await import('./features/request-form/correct-screen.tsx')).CorrectScreen),
  again: lazyScreen(async () => (await import('./features/request-form/again-screen.tsx')).AgainScreen),
  draft: lazyScreen(async () => (await import('./features/request-form/draft-screen.tsx')).DraftScreen),
  verbal: lazyScreen(async () => (await import('./features/verbal/verbal-screen.tsx')).VerbalScreen),
  paper: lazyScreen(async () => (await import('./features/papers/paper-screen.tsx')).PaperScreen),
  complaint: lazyScreen(
    async () => (await import('./features/complaints/complaint-screen.tsx')).ComplaintScreen,
  ),
};

const ListScreen = lazyScreen(
  async () => (await import('./features/submission-list/list-screen.tsx')).ListScreen,
);
const LogScreen = lazyScreen(async () => (await import('./features/log/log-screen.tsx')).LogScreen);
const PersonScreen = lazyScreen(
  async () => (await import('./features/people/person-screen.tsx')).PersonScreen,
);
const ComputerScreen = lazyScreen(
  async () => (await import('./features/request-form/computer-screen.tsx')).ComputerScreen,
);

/** The code that a screen needs besides what is loaded at once. */
const lazy: Partial<Record<Route['screen'], { preload(): void }>> = {
  ...plain,
  ...about,
  mine: ListScreen,
  late: ListScreen,
  unconfirmed: ListScreen,
  officeWaiting: ListScreen,
  log: LogScreen,
  person: PersonScreen,
  profile: PersonScreen,
  register: PersonScreen,
  computer: ComputerScreen,
};

/** Fetches what the screen that was asked for needs, while LINE still signs the person in. */
export const preloadScreen = ({ screen }: Route): void => lazy[screen]?.preload();

export function Screen({ route }: { route: Route }) {
  switch (route.screen) {
    case 'form':
      return route.topic ? (
        <FormScreen key={`new/${Object.values(route.topic).join('/')}`} topic={route.topic} />
      ) : (
        <FormScreen key="new" />
      );
    case 'mine':
    case 'late':
      return <ListScreen key={route.screen} list={route.screen} />;
    case 'unconfirmed':
      return <ListScreen key={route.screen} list="verbal" />;
    case 'officeWaiting':
      return <ListScreen key={route.screen} list="office" />;
    case 'log':
      return <LogScreen key={JSON.stringify(route.terms ?? {})} terms={route.terms ?? {}} />;
    case 'person':
      return <PersonScreen key={route.id} id={route.id} />;
    case 'profile':
    case 'register':
      return <PersonScreen key="own" id={null} />;
    case 'computer':
      return <ComputerScreen key={route.id} code={route.id} />;
    case 'unknown':
      return <UnknownPage />;
  }
  if ('id' in route) {
    const About = about[route.screen];
    return <About key={`${route.screen}/${route.id}`} id={route.id} />;
  }
  const Plain = plain[route.screen];
  return <Plain key={route.screen} />;
}

const UnknownPage = () => (
  <Page title="ไม่พบหน้านี้">
    <div class="empty">
      <p>ที่อยู่ของหน้านี้ไม่ถูกต้อง หรือลิงก์เก่าเกินไป</p>
      <Link to={{ screen: 'mine' }} class="button button-primary">
        ดูคำขอของท่าน
      </Link>
    </div>
  </Page>
);
