/** Products, companies behind them, and formats that tickets speak of: never a person's name by themselves. Lower case. */
export const PRODUCTS: ReadonlySet<string> = new Set(
  `
adobe aol airflow akamai alpine amazon anaconda android angular ansible apache apple aptible arch argo arm artifactory asp atlassian athena auth0 aurora avast avg aws azure
babel bamboo bash beanstalk betterbird bigquery bing bitbucket bitdefender bitlocker bitnami bluetooth bosh brave bootstrap brew bullseye bionic buster cf
caddy calc cassandra celery centos chrome chromebook chromium cisco citrix cloudflare cloudfoundry cloudfront cloudwatch cloud.gov codeql cognito
comcast comodo concourse conda confluence consul copilot couchdb cox cpanel credhub cron cypress cyrus datadog dbeaver debian defender dell delphi
diego django docker dokku dovecot doppler dreamhost dropbox drupal duo dynatrace earthlink ebay eclipse edge ejs elasticsearch electron elixir ember
entra envoy erlang eset esr eudora evernote exchange exim express facebook fargate fastapi fastly fastmail fedora fedramp figma filelink filezilla fips firefox
flask flatpak flutter foundry fortinet frontier garden garuda gatsby gecko gentoo ghostscript git github gitlab gmail gnome gnu godaddy godot golang google gorouter gov
grafana gradle graphql gulp gunicorn hadoop haproxy hashicorp haskell helm heroku hibernate hostgator hostinger hotmail hotmail.com huawei hubspot hugo
ibm icloud imap inkscape instagram intel intellij internet ionos ios ipad iphone istio itunes java javascript jboss jekyll jenkins jest jetbrains jira jupyter kafka
kali kaspersky katello kde kerberos keycloak kibana kotlin kubernetes lambda laravel lastpass lenovo leaflet let's libreoffice lightning lightsail linkedin linux linode lubuntu
mac macbook macos magento mailbird mailchimp mailfence mailgun mailman mailvelope malwarebytes mariadb mattermost maven mcafee memcached metabase microsoft mint minio
mongodb mongo monterey mozilla msn mulesoft mysql nagios namecheap neo4j netbeans netflix netlify netscape nessus newrelic next nextcloud nginx node nodejs noscript norton notepad npm
ntlm nuget nuxt nvidia oauth objective-c office365 okta onedrive onenote oneplus openai openid openldap openshift openssl openstack opensuse openvpn opera optimum oracle orange
outlook outlook.com owncloud pagerduty paketo pandas paypal perl pfsense php phabricator phishing phpmyadmin pidgin pivotal pixel plesk podman portainer postfix postgres postgresql postman powershell
powerbi prettier prisma prometheus proton protonmail puppet pycharm python qnap quarkus rabbitmq rackspace rails raspberry raspbian react reddit redhat redis redshift rhel roadrunner rogers roundcube rspec ruby
runcloud rust safari salesforce samba samsung sbcglobal scala scim seamonkey selenium sendgrid sendmail sentry sequoia server servicenow sharepoint shaw shopify sidekiq signal sinatra siri skype slack solaris solr
sonarqube sonoma sonos sophos spamassassin spectrum splunk spotify spring squarespace squid stackoverflow stripe sublime sucuri supernova suse svelte swagger swift swisscom symantec symfony
synology tableau tailscale tailwind tanzu teams telegram telstra terraform thunderbird thunderbird's tiktok tiscali tls tomcat travis trello tumblr twilio twitter typescript uaa ubuntu unix
vagrant vault vercel verizon veeam ventura viber virgin virtualbox virginmedia visual vite vivaldi vmware vpn vue webmail webpack webroot wetransfer whatsapp whitenoise wikipedia win win10 win11 windows wireguard wireshark wordpress
xampp xcode xfinity xubuntu yahoo yaml youtube zabbix zapier zendesk zimbra zoho zoom zscaler zyxel
imap smtp pop pop3 http https ssl ssh dns url uri html pdf jpg png gif csv xml json sql api ip ipv6 tcp udp mime dkim spf dmarc ldap vcard carddav caldav uid guid isp cpu gpu ram ssd usb pc os ui ux gui cli sdk ide ci cd qa pr
importexporttools filtaquilla quicktext cardbook owl postbox eudora incredimail nordvpn plusnet carbonite chatgpt greenby xfinity centurylink frontiernet optonline mediacom windstream talktalk bt kpn ziggo orange bouygues sfr free laposte infomaniak bluehost siteground ovh strato hetzner k-9 k9 exchange mail mailbox webdav
`
    .trim()
    .split(/\s+/),
);

/** Countries, states, large cities and their adjectives. Lower case. */
export const PLACES: ReadonlySet<string> = new Set(
  `
africa america american argentina asia atlanta austin australia austria belgium berlin boston brazil britain british california canada canadian chicago chile china chinese colombia colorado columbia dallas danish
denver detroit dutch england english europe european finland florida france french georgia german germany greece greek hawaii houston hungary iceland illinois india indian indonesia ireland irish israel italian
italy japan japanese jersey kansas kenya korea korean london louisiana madrid maine maryland massachusetts mexico miami michigan milan minnesota montana moscow munich netherlands nevada nigeria norway ohio oklahoma oregon
paris pennsylvania peru philippines poland polish portugal portuguese prague romania rome russia russian scotland seattle singapore spain spanish sweden swedish swiss switzerland sydney taiwan tennessee texas thailand tokyo toronto
turkey turkish uk ukraine usa utah vancouver vermont vienna vietnam virginia washington wisconsin york zurich carolina dakota angeles francisco diego pacific atlantic eastern gmt utc
`
    .trim()
    .split(/\s+/),
);
