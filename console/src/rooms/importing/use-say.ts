import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import { IMPORTS, type Mapping, previewQuery, uploadQuery } from './queries.ts';

/** Keeps what the person says about the table at once, and reads the table anew with it. */
export function useSay(uploadId: string) {
  const client = useQueryClient();
  return useMutation({
    // One after the other: each is the whole of what was said.
    scope: { id: `say ${uploadId}` },
    mutationFn: (mapping: Mapping) =>
      dataOf(api.PUT('/api/imports/uploads/{uploadId}/mapping', { params: { path: { uploadId } }, body: mapping })),
    onMutate: mapping => {
      // The next thing that is said builds on this one, answered or not.
      client.setQueryData(uploadQuery(uploadId).queryKey, old => (old === undefined ? old : { ...old, mapping }));
    },
    onSuccess: async () => {
      client.removeQueries({ queryKey: [...IMPORTS, 'trial', uploadId] });
      await client.invalidateQueries({ queryKey: previewQuery(uploadId).queryKey });
    },
    onError: () => client.invalidateQueries({ queryKey: uploadQuery(uploadId).queryKey }),
  });
}
