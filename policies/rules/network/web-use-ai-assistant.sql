-- rule:      web-use-ai-assistant
-- title:     访问过人工智能助手（谈话核实） | An AI assistant was visited (to be talked about)
-- severity:  medium
-- basis:     国家安全部公开提示（2024-08、2025-07）与公开的单位规定：不得向人工智能工具输入工作秘密 | Public warnings of the Ministry of State Security (August 2024, July 2025) and published unit rules: no matter of work is given to AI tools (B)
-- service_clause: 7.4.7.4
-- observed:  {users} 的浏览器（{browsers}）有 {domain} 的访问记录 {visits} 次，最早 {first_visit}，最近 {last_visit} | the browser of {users} ({browsers}) records {visits} visit(s) of {domain}, first {first_visit}, last {last_visit}
-- expected:  不向人工智能助手输入、上传工作内容（访问本身不是违规，仅供谈话核实） | no matter of work is typed into or uploaded to an AI assistant (the visit alone breaks no rule; it is something to talk about)
-- remedy:    请使用人说明用途，查看其对话记录；输入过不公开内容的按单位规定处理 | Let the user explain the purpose, look at the dialogues; act as the unit's rules say if non-public matters were given away
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
WHERE  d.after_commissioning = 1 AND d.visits > d.brought AND (instr(' ' || d.category || ' ', ' ai_domestic ') > 0 OR instr(' ' || d.category || ' ', ' ai_foreign ') > 0)
GROUP  BY d.domain
