-- rule:      usb-use-outside-hours
-- title:     在规定时间以外使用移动存储介质 | Removable storage was used outside the allowed hours
-- severity:  medium
-- basis:     下班后、节假日使用涉密终端和介质须经批准（各单位时间不同，默认值为推断，由单位策略确认） | Use of classified terminals and media after hours needs approval (hours differ between units; the default is inference until the unit's policy confirms it) (D)
-- service_clause: 7.4.7.3
-- observed:  {manufacturer} {product}：时段外接入 {outside} 次，最近 {last_used}，当时登录：{users} | {manufacturer} {product}: plugged in {outside} times outside them, last {last_used}; logged in then: {users}
-- expected:  在规定的工作日和 {work_from}–{work_to} 之内使用 | used on working days between {work_from} and {work_to}
-- remedy:    核对加班、值班审批和介质使用登记：有审批的填写依据；没有的，向当时登录的人员核实用途和拷贝内容 | Look for the approval of overtime or duty and for the medium's record of use: if there is one, write it down; if not, ask who was logged in what it was used for and what was copied
-- empty:     compliant
-- complete:  -
-- period:    :usage_since
-- on_fail:   lead
WITH used AS (  -- what was outside, or may have been
  SELECT c.device_key, c.connected_at, c.users,
         NOT (c.local_day IN (SELECT value FROM json_each(:work_days)) AND c.local_time >= :work_from AND c.local_time < :work_to) AS is_outside
  FROM   usb_connection c
  WHERE  c.after_commissioning = 1 AND c.connected_at >= :usage_since
  AND    (c.local_day IN (SELECT value FROM json_each(:work_days)) AND c.local_time >= :work_from AND c.local_time < :work_to) IS NOT 1
  AND    c.device_key IN (SELECT device_key FROM usb_history WHERE kind IN ('storage', 'optical', 'card_reader', 'phone'))),
device AS (
  SELECT device_key,
         coalesce(sum(is_outside), 0) AS outside,
         max(CASE WHEN is_outside THEN connected_at END) AS last_used,
         group_concat(DISTINCT CASE WHEN is_outside THEN users END) AS users
  FROM   used
  GROUP  BY device_key)
SELECT CASE substr(h.device_key, 14, 1) WHEN '@' THEN substr(h.device_key, 1, 13) ELSE h.device_key END AS subject,  -- without a serial: the model, in whatever port
       max(h.manufacturer)         AS manufacturer,
       max(h.product)              AS product,
       coalesce(sum(d.outside), 0) AS outside,
       CASE WHEN max(d.outside) > 0 THEN max(d.last_used) ELSE '—' END AS last_used,
       CASE WHEN max(d.outside) > 0 THEN group_concat(DISTINCT d.users) ELSE '—' END AS users,
       :work_from                  AS work_from,
       :work_to                    AS work_to,
       CASE WHEN max(d.outside) > 0 THEN 0 WHEN count(d.device_key) = 0 THEN 1 END AS ok
FROM   usb_history h LEFT JOIN device d ON d.device_key = h.device_key
WHERE  h.kind IN ('storage', 'optical', 'card_reader', 'phone') AND h.after_commissioning = 1 AND h.last_seen >= :usage_since
GROUP  BY subject
