import { Drawer } from 'antd';
import { type ReactNode, Suspense, useState } from 'react';
import { PageLoading } from '../ui/states.tsx';
import { ClockBanner } from './clock-banner.tsx';
import { MeMenu } from './me-menu.tsx';
import { Brand, NavList } from './nav.tsx';
import { PeriodSwitch } from './period-switch.tsx';
import { Search } from './search.tsx';
import './frame.css';

/** What stands around every page: the rooms on the left, period, search and me on top. */
export function Frame({ children }: { children: ReactNode }) {
  const [isNavOpen, setIsNavOpen] = useState(false);
  const closeNav = () => setIsNavOpen(false);
  return (
    <div className="frame">
      <a className="skip" href="#content">
        跳到正文
      </a>
      <nav className="nav not-phone" aria-label="功能">
        <Brand />
        <NavList />
      </nav>
      <div className="frame-main">
        <header className="frame-top">
          <ClockBanner />
          <div className="bar">
            <button
              type="button"
              className="bar-nav only-phone"
              aria-label="打开功能目录"
              aria-expanded={isNavOpen}
              onClick={() => setIsNavOpen(true)}
            >
              <svg
                width="20"
                height="20"
                viewBox="0 0 20 20"
                fill="none"
                stroke="currentColor"
                strokeWidth="1.5"
                aria-hidden="true"
              >
                <path d="M3 5.5h14M3 10h14M3 14.5h14" />
              </svg>
            </button>
            <PeriodSwitch />
            <Search />
            <MeMenu />
          </div>
        </header>
        <main id="content" className="content" tabIndex={-1}>
          <Suspense fallback={<PageLoading />}>{children}</Suspense>
        </main>
      </div>
      <Drawer open={isNavOpen} onClose={closeNav} placement="left" size={264} title={<Brand />}>
        <nav className="nav-drawer" aria-label="功能">
          <NavList onGo={closeNav} />
        </nav>
      </Drawer>
    </div>
  );
}
