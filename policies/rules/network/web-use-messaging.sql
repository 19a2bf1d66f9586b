-- rule:      web-use-messaging
-- title:     访问过网页版即时通讯或视频会议（谈话核实） | A messaging or meeting service was visited (to be talked about)
-- severity:  medium
-- basis:     公开的单位规定列名微信、QQ、钉钉等：不得谈论、传递工作秘密 | Published unit rules name WeChat, QQ, DingTalk: no matter of work is talked about or passed there (C)
-- service_clause: 7.4.7.4
-- observed:  {users} 的浏览器（{browsers}）有 {domain} 的访问记录 {visits} 次，最早 {first_visit}，最近 {last_visit} | the browser of {users} ({browsers}) records {visits} visit(s) of {domain}, first {first_visit}, last {last_visit}
-- expected:  不用即时通讯谈论、传递不公开的工作内容（访问本身不是违规，仅供谈话核实） | no non-public matter of work in messages (the visit alone breaks no rule; it is something to talk about)
-- remedy:    请使用人说明用途，抽看传过的文件；提醒不得谈论、传递涉密和敏感内容 | Let the user explain the purpose, look at the files passed; remind him that nothing classified or sensitive belongs there
-- empty:     not_applicable
-- complete:  -
-- on_fail:   lead
SELECT d.domain AS subject,
       d.domain,
       group_concat(DISTINCT d.browser) AS browsers,
       group_concat(DISTINCT d.user)    AS users,
       min(d.first_visit)               AS first_visit,
       max(d.last_visit)                AS last_visit,
       sum(d.visits - d.brought)        AS visits,
       0 AS ok
FROM   web_domain d
WHERE  d.after_commissioning = 1 AND d.visits > d.brought AND instr(' ' || d.category || ' ', ' messaging ') > 0
GROUP  BY d.domain
