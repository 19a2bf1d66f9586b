-- rule:      ssh-algorithm-weak
-- title:     SSH 启用了弱算法 | SSH offers weak algorithms
-- severity:  medium
-- basis:     GB/T 22239-2019 8.1.4.1 远程管理防窃听；算法取 OpenSSH 已停用的名单 | GB/T 22239-2019 8.1.4.1, protected administration; the algorithms are those that OpenSSH has given up (C)
-- service_clause: 7.4.7.2
-- observed:  {keyword} 中含 {weak}（{place}） | {keyword} holds {weak} ({place})
-- expected:  不含已停用的算法 | none that have been given up
-- remedy:    在 {place} 中去掉这些算法，或删除该行以使用默认算法；执行 sshd -t 检查后重新加载服务 | Take them out at {place}, or remove the line so that the defaults hold; check with sshd -t and reload the service
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT CASE s.match WHEN '' THEN 'sshd ' ELSE 'Match ' || s.match || ' ' END || s.keyword AS subject,
       s.keyword, coalesce(s.file || ':' || s.line, s.file) AS place,
       coalesce(group_concat(w.value, ' '), '—') AS weak,
       count(w.value) = 0 AS ok
FROM   sshd_setting s
       LEFT JOIN json_each(:weak_ssh_algorithms) w
       ON substr(s.value, 1, 1) <> '-' AND instr(',' || ltrim(lower(s.value), '+^') || ',', ',' || w.value || ',') > 0
WHERE  s.in_force = 1 AND s.keyword IN ('ciphers', 'macs', 'kexalgorithms', 'hostkeyalgorithms', 'pubkeyacceptedalgorithms')
GROUP  BY s.match, s.keyword
UNION ALL
-- What is not written has the defaults of that OpenSSH: since 8.8 none of them is in the list.
SELECT 'sshd defaults', d.missing, 'OpenSSH ' || coalesce(d.version, '?'),
       CASE WHEN d.is_new THEN '—' END,
       CASE WHEN d.is_new THEN 1 END
FROM   (SELECT group_concat(k.value, ', ')                                                AS missing,
               (SELECT min(p.version) FROM package p
                WHERE  p.name = 'openssh-server' AND p.status = 'installed')               AS version,
               (SELECT min(CAST(substr(p.version, instr(p.version, ':') + 1) AS REAL)) >= 8.8
                FROM   package p
                WHERE  p.name = 'openssh-server' AND p.status = 'installed')               AS is_new
        FROM   json_each('["ciphers","macs","kexalgorithms","hostkeyalgorithms","pubkeyacceptedalgorithms"]') k
        WHERE  EXISTS (SELECT 1 FROM sshd_setting)
        AND    NOT EXISTS (SELECT 1 FROM sshd_setting s
                           WHERE s.keyword = k.value AND s.match = '' AND s.in_force = 1
                           AND   substr(s.value, 1, 1) NOT IN ('+', '-', '^'))) d
WHERE  d.missing IS NOT NULL
