-- rule:      sudo-nopassword
-- title:     sudo 不需要口令 | sudo asks for no password
-- severity:  high
-- basis:     GB/T 22239-2019 8.1.4.1 身份鉴别；公开的国产系统基线核查脚本：sudo 不得免密 | GB/T 22239-2019 8.1.4.1, authentication; published baseline scripts: no sudo without a password (C)
-- service_clause: 7.4.7.2
-- observed:  {who} 可执行 {commands}，需要口令：{needs_password?是:否}（{place}） | {who} may run {commands}, a password is asked: {needs_password?yes:no} ({place})
-- expected:  每次都要口令（或等效鉴别） | a password, or what stands for it, every time
-- remedy:    用 visudo 编辑 {place}：去掉 NOPASSWD、Defaults !authenticate 或 Defaults exempt_group；自动任务改用专用账户 | Edit {place} with visudo: take out NOPASSWD, Defaults !authenticate or Defaults exempt_group; give scheduled tasks an account of their own
-- empty:     compliant
-- complete:  sudo_rule
-- on_fail:   deviation
WITH one AS (SELECT rowid AS position, who, alias, hosts, commands, is_all_commands, needs_password,
                    replace(run_as, ' ', '') AS whom, file || ':' || line AS place
             FROM   sudo_rule
             WHERE  who NOT IN ('root', '#0')),  -- root needs no password to be root
     -- Of all lines that fit sudo takes the last: it stands in for those of the same who that it holds for as a whole.
     pair AS (SELECT r.position, l.needs_password,
                     CASE WHEN l.is_all_commands = 1 THEN 1
                          WHEN r.is_all_commands = 1 THEN 0
                          WHEN l.commands = r.commands AND instr(r.commands, '…') = 0 THEN 1
                          -- an alias, a pattern, or arguments that are not kept
                          WHEN l.commands = r.commands OR l.commands GLOB '[A-Z]*' OR l.commands GLOB '*, [A-Z]*' OR l.commands GLOB '*[*?^]*' THEN NULL
                          ELSE 0
                     END AS same_commands,
                     CASE WHEN l.whom IN (r.whom, 'ALL:ALL') OR (l.whom = 'ALL' AND instr(r.whom, ':') = 0) THEN 1
                          WHEN r.whom LIKE 'ALL%' THEN 0
                     END AS same_whom,
                     CASE WHEN l.hosts IN (r.hosts, 'ALL') THEN 1 END AS same_hosts
              FROM   one r JOIN one l ON l.position > r.position AND l.who IN (r.who, 'ALL') AND l.needs_password IS NOT 0
              WHERE  r.needs_password IS NOT 1),
     settled AS (SELECT o.*,
                        CASE WHEN o.needs_password = 1 THEN 1
                             WHEN EXISTS (SELECT 1 FROM pair p WHERE p.position = o.position AND p.needs_password = 1
                                          AND p.same_commands = 1 AND p.same_whom = 1 AND p.same_hosts = 1) THEN 1
                             WHEN EXISTS (SELECT 1 FROM pair p WHERE p.position = o.position
                                          AND p.same_commands IS NOT 0 AND p.same_whom IS NOT 0) THEN NULL
                             ELSE o.needs_password
                        END AS asks
                 FROM   one o)
SELECT who || CASE alias WHEN '' THEN '' ELSE ' (' || alias || ')' END AS subject,
       who, group_concat(commands, ', ')                                AS commands,
       coalesce(min(CASE WHEN asks = 0 THEN place END), min(place))     AS place,
       min(asks)                                                        AS needs_password,
       CASE WHEN min(asks) = 0 THEN 0
            WHEN count(asks) = count(*) THEN 1
       END AS ok
FROM   settled
GROUP  BY who, alias
