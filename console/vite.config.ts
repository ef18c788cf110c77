import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The console's own files change often, its libraries seldom: apart, so that browsers keep the large part. */
const LIBRARIES = [
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
  { name: 'antd', test: /node_modules[\\/](antd|@ant-design|@rc-component|dayjs)[\\/]/ },
  { name: 'tanstack', test: /node_modules[\\/]@tanstack[\\/]/ },
];

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // The server replaces this in every answer; Ant Design's style elements carry it too (src/theme/nonce.ts).
  html: { cspNonce: 'GONGKAI_CSP_NONCE' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // A data: address would need an exception in the content security policy.
    assetsInlineLimit: 0,
    // Ant Design is one chunk of about 800 kB before compression; it is kept for months.
    chunkSizeWarningLimit: 1_500,
    rolldownOptions: { output: { codeSplitting: { groups: LIBRARIES } } },
  },
  // The server takes only commands whose origin is its own host, so the host stays as the browser sent it.
  server: { proxy: { '/api': { target: 'http://localhost:8080', changeOrigin: false } } },
});
