-- rule:      usb-removal-unsafe
-- title:     移动存储介质未安全移除 | Removable storage was pulled while in use
-- severity:  low
-- basis:     操作规程：移动介质须先卸载再拔出，以免文件损坏、残留（推断，可由单位策略调整） | Operating rules: media are unmounted before they are pulled, so that no file is damaged or left half-written (inference, the unit's policy may change it) (D)
-- service_clause: 7.4.7.3
-- observed:  使用中被拔出 {pulled} 次，挂载时发现上次未正常卸载 {unclean} 次，最近 {last_seen} | pulled while in use {pulled} times, found not unmounted {unclean} times, last {last_seen}
-- expected:  先卸载（弹出）再拔出 | unmounted (ejected) before it is pulled
-- remedy:    提醒使用人先弹出再拔出；未正常卸载可能发生在其他终端，核对该介质当时在何处使用 | Tell the user to eject it first; that it was not unmounted may have happened on another terminal: find out where it was used before
-- empty:     compliant
-- complete:  -
-- period:    :usage_since
-- on_fail:   lead
WITH removal(device_key, at, is_pulled, is_unclean) AS (
  SELECT c.device_key, c.connected_at, c.unsafe_removal, 0 FROM usb_connection c
  WHERE  c.after_commissioning = 1 AND c.connected_at >= :usage_since
  UNION ALL
  SELECT m.device_key, m.mounted_at, 0, m.is_unclean FROM mount_history m
  WHERE  m.mounted_at >= max(:usage_since, (SELECT min(c.connected_at) FROM usb_connection c WHERE c.device_key = m.device_key AND c.after_commissioning = 1)))
SELECT CASE substr(h.device_key, 14, 1) WHEN '@' THEN substr(h.device_key, 1, 13) ELSE h.device_key END AS subject,  -- without a serial: the model, in whatever port
       coalesce(sum(r.is_pulled), 0)  AS pulled,
       coalesce(sum(r.is_unclean), 0) AS unclean,
       coalesce(max(CASE WHEN r.is_pulled OR r.is_unclean THEN r.at END), '—') AS last_seen,
       CASE WHEN max(r.is_pulled) OR max(r.is_unclean) THEN 0
            WHEN EXISTS (SELECT 1 FROM mount_history m WHERE m.device_key IS NULL AND m.is_unclean = 1) THEN NULL
            WHEN count(r.is_pulled) = count(r.at) THEN 1
       END AS ok
FROM   usb_history h LEFT JOIN removal r ON r.device_key = h.device_key
WHERE  h.kind IN ('storage', 'card_reader') AND h.after_commissioning = 1 AND h.last_seen >= :usage_since
GROUP  BY subject
