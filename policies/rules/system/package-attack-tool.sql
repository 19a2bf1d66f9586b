-- rule:      package-attack-tool
-- title:     安装了扫描或口令破解工具 | Scanning or password-cracking tools are installed
-- severity:  low
-- basis:     最小安装原则（推断）：涉密终端不安装与工作无关的探测、破解工具 | Least installation (inference): no probing or cracking tools on a classified terminal (D)
-- service_clause: 7.4.7.2
-- observed:  软件包 {name} {version}（{status}） | package {name} {version} ({status})
-- expected:  未安装，或经审批 | not installed, or approved
-- remedy:    核实用途；与工作无关的卸载 | Ask what it is for; remove it if the work does not need it
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT name AS subject,
       name,
       max(version) AS version,
       max(status)  AS status,
       sum(status NOT IN ('config-files', 'not-installed')) = 0 AS ok
FROM   package
WHERE  name IN (SELECT value FROM json_each(:attack_tool_packages))
GROUP  BY name
