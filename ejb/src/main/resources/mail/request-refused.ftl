Votre demande pour « ${community} »
Bonjour,

Les animateurs de la communauté « ${community} » n’ont pas retenu votre demande. Voici leur explication :

${motive}

<#if alternatives?has_content><#if alternatives?size == 1>Ils vous conseillent une autre communauté<#else>Ils vous conseillent deux autres communautés</#if> :
<#list alternatives as alternative>

- ${alternative.name} : ${alternative.purpose}
  ${alternative.link}
</#list>

</#if>Si votre situation change, vous pouvez refaire une demande :

${link}

Vous recevez ce message parce que vous avez demandé à rejoindre cette communauté.

Direction interministérielle de la transformation publique
${hub}
