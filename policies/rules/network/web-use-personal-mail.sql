-- rule:      web-use-personal-mail
-- title:     访问过个人邮箱（谈话核实） | Personal mail was visited (to be talked about)
-- severity:  medium
-- basis:     公开的单位规定：不得用互联网邮箱存储、处理、传递工作秘密 | Published unit rules: Internet mail neither keeps nor passes matters of work (C)
-- service_clause: 7.4.7.4
-- observed:  {users} 的浏览器（{browsers}）有 {domain} 的访问记录 {visits} 次，最早 {first_visit}，最近 {last_visit} | the browser of {users} ({browsers}) records {visits} visit(s) of {domain}, first {first_visit}, last {last_visit}
-- expected:  不用个人邮箱收发工作资料（访问本身不是违规，仅供谈话核实） | no matter of work in personal mail (the visit alone breaks no rule; it is something to talk about)
-- remedy:    请使用人说明邮箱用途，抽看收发的附件；有工作资料的按单位规定处理 | Let the user explain what the mailbox is for, look at attachments; act as the unit's rules say if they are of work
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
WHERE  d.after_commissioning = 1 AND d.visits > d.brought AND instr(' ' || d.category || ' ', ' personal_mail ') > 0
GROUP  BY d.domain
