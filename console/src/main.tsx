import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import 'dayjs/locale/zh-cn';
import './styles/tokens.css';
import './styles/base.css';
import { ApiError } from './api/problem.ts';
import { watchSession } from './api/session.ts';
import { router } from './router.tsx';
import { giveStylesTheNonce, pageNonce } from './theme/nonce.ts';
import { applyScheme, useIsStill, useScheme } from './theme/scheme.ts';
import { consoleTheme } from './theme/theme.ts';

giveStylesTheNonce();
applyScheme();
dayjs.locale('zh-cn');

/** Numbers stay fresh for this long while pages are changed to and fro. */
const FRESH_MS = 30_000;
const RETRIES = 2;

const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      // What the server has decided is not asked again; a broken connection is.
      retry: (count, error) => !(error instanceof ApiError) && count < RETRIES,
    },
  },
});
watchSession(queryClient);

function Console() {
  const { scheme } = useScheme();
  const isStill = useIsStill();
  return (
    <ConfigProvider
      locale={zhCN}
      theme={consoleTheme(scheme, isStill)}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
      {...(pageNonce === undefined ? {} : { csp: { nonce: pageNonce } })}
    >
      <App>
        <QueryClientProvider client={queryClient}>
          <Suspense fallback={null}>
            <RouterProvider router={router} />
          </Suspense>
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no root element');
createRoot(root).render(
  <StrictMode>
    <Console />
  </StrictMode>,
);
