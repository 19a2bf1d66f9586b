-- rule:      package-broken
-- title:     软件包安装未完成 | A package is only half installed
-- severity:  low
-- basis:     系统与软件应处于正常状态（推断） | System and software are in working order (inference) (D)
-- service_clause: 7.4.7.5
-- observed:  软件包 {name} {version}（{status}） | package {name} {version} ({status})
-- expected:  installed、config-files 或 not-installed | installed, config-files or not-installed
-- remedy:    执行 dpkg --configure -a，仍不成功的重装或卸载该软件包 | Run dpkg --configure -a; if that fails, reinstall or remove the package
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT name || ':' || architecture AS subject,
       name,
       max(version) AS version,
       max(status)  AS status,
       0            AS ok
FROM   package
WHERE  status NOT IN ('installed', 'config-files', 'not-installed', 'triggers-pending', 'triggers-awaited')
GROUP  BY name, architecture
