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
WITH storage AS (
  SELECT device_key FROM usb_history WHERE kind IN ('storage', 'card_reader') AND after_commissioning = 1 AND last_seen >= :usage_since),
pulled AS (
  SELECT device_key,
         min(connected_at)                           AS first_used,
         sum(unsafe_removal)                         AS times,
         count(unsafe_removal) = count(*)            AS is_told,
         max(CASE WHEN unsafe_removal THEN connected_at END) AS at
  FROM   usb_connection
  WHERE  after_commissioning = 1 AND connected_at >= :usage_since AND device_key IN (SELECT device_key FROM storage)
  GROUP  BY device_key),
unclean AS (
  SELECT m.device_key, count(*) AS times, max(m.mounted_at) AS at
  FROM   mount_history m JOIN pulled p ON p.device_key = m.device_key
  WHERE  m.is_unclean = 1 AND m.mounted_at >= p.first_used  -- not before the terminal was commissioned
  GROUP  BY m.device_key)
SELECT CASE substr(s.device_key, 14, 1) WHEN '@' THEN substr(s.device_key, 1, 13) ELSE s.device_key END AS subject,  -- without a serial: the model, in whatever port
       coalesce(sum(p.times), 0) AS pulled,
       coalesce(sum(u.times), 0) AS unclean,
       coalesce(max(max(coalesce(p.at, ''), coalesce(u.at, ''))), '—') AS last_seen,
       CASE WHEN max(p.times) > 0 OR count(u.times) > 0 THEN 0
            WHEN EXISTS (SELECT 1 FROM mount_history m WHERE m.device_key IS NULL AND m.is_unclean = 1) THEN NULL
            WHEN min(coalesce(p.is_told, 1)) THEN 1
       END AS ok
FROM   storage s LEFT JOIN pulled p ON p.device_key = s.device_key LEFT JOIN unclean u ON u.device_key = s.device_key
GROUP  BY subject
