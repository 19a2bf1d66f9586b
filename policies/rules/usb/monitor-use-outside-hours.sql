-- rule:      monitor-use-outside-hours
-- title:     实时监测到规定时间以外使用移动存储介质 | The monitor saw removable storage used outside the allowed hours
-- severity:  medium
-- basis:     下班后、节假日使用涉密终端和介质须经批准（各单位时间不同，默认值为推断，由单位策略确认） | Use of classified terminals and media after hours needs approval (hours differ between units; the default is inference until the unit's policy confirms it) (D)
-- service_clause: 7.4.7.3
-- observed:  {manufacturer} {product}：时段外接入 {outside} 次，最近 {last_used}，当时登录：{users} | {manufacturer} {product}: plugged in {outside} times outside them, last {last_used}; logged in then: {users}
-- expected:  在规定的工作日和 {work_from}–{work_to} 之内使用 | used on working days between {work_from} and {work_to}
-- remedy:    核对加班、值班审批和介质使用登记：有审批的填写依据；没有的，向当时登录的人员核实用途和拷贝内容 | Look for the approval of overtime or duty and for the medium's record of use: if there is one, write it down; if not, ask who was logged in what it was used for and what was copied
-- empty:     not_applicable
-- complete:  terminal_declared
-- on_fail:   lead
WITH event AS (
  SELECT coalesce(CASE substr(e.device_key, 14, 1) WHEN '@' THEN substr(e.device_key, 1, 13) ELSE e.device_key END, 'USB device without a key, ' || coalesce(e.kind, 'of unknown kind')) AS subject,  -- without a serial: the model, in whatever port
         e.device_key, e.kind, e.manufacturer, e.product, e.at,
         NOT (e.local_day IN (SELECT value FROM json_each(:work_days)) AND e.local_time >= :work_from AND e.local_time < :work_to) AS is_outside
  FROM   monitor_event e LEFT JOIN terminal_declared d ON 1
  WHERE  e.subsystem = 'usb' AND e.event IN ('add', 'change') AND e.seen_live = 1 AND coalesce(e.at >= d.commissioned_at, 1)),  -- not declared: all of them
device AS (
  SELECT subject,
         max(manufacturer) AS manufacturer,
         max(product)      AS product,
         sum(is_outside)   AS outside,
         max(CASE WHEN is_outside THEN at END) AS last_used,
         CASE WHEN max(is_outside AND kind IN ('storage', 'optical', 'card_reader', 'phone')) THEN 0
              WHEN max(is_outside) = 0 OR (count(kind) = count(*) AND NOT EXISTS (SELECT 1 FROM event x WHERE x.device_key IS NULL)) THEN 1
         END               AS ok
  FROM   event
  GROUP  BY subject)
SELECT subject, manufacturer, product, outside, last_used,
       coalesce((SELECT group_concat(DISTINCT l.user) FROM login_session l
                 WHERE  l.started_at <= last_used AND (l.ended_at IS NULL OR l.ended_at >= last_used)), '—') AS users,
       :work_from AS work_from,
       :work_to   AS work_to,
       ok
FROM   device
