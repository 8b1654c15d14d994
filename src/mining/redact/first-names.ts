/** Given names of many countries, folded: lower case, no accents. Their bearers are found without a directory. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  `
aaron abby abdul abdullah abel abigail abraham ada adam adele adelaide adina aditi aditya adolfo adrian adriana adrienne agnes agnieszka ahmad ahmed
aidan aileen aisha ajay akash akira akiko alain alan alana alastair albert alberto alec alejandra alejandro aleksandr aleksandra alena alessandra
alessandro alex alexa alexander alexandra alexandre alexei alexis alfonso alfred alfredo ali alice alicia alina alisa alison alistair allan allen
allison alma alonso althea alvaro alvin alyssa amal amanda amar amelia amelie amin amina amir amit amy ana anahi anand anastasia anders andre andrea
andreas andreea andrei andres andrew andrzej andy angela angelica angelina angelo angie angus anika anil anita anja anjali ann anna annabelle anne
annette annie annika anselm ansel anthony antje anton antonia antonio anya araceli archana archie ariana arianna ariel arjun arlene armando arnaud
arnold artem arthur arturo arun arvind asa asad asher ashley ashok ashwin asif astrid athena aubrey audrey augusta aurelie aurora avery axel ayaan
ayesha aylin ayumi barbara barry bartosz beatrice beatriz becky belinda ben benedict benedikt benita benjamin bernadette bernard bernd bernice bernie
bert bertha beth bethany betsy betty beverly bhavna bianca birgit bjorn blanca bob bobby bogdan bonnie boris brad bradley brandi brandon brandy
breanna brenda brendan brenna brent bret brett brian briana brianna bridget brigitte britta brittany bruce bruno bryan bryce bryn caitlin caleb callum
calvin cameron camila camille candace candice carina carl carla carlo carlos carly carmen carol carole caroline carolyn carrie carsten casey cassandra
cassie catalina catarina catherine cathy cecil cecilia cecile cedric celeste celia celine cesar chandra chantal charlene charles charlie charlotte
chelsea cheng cheryl chiara chinedu chioma chloe chris christa christel christiane christina christine christoph christophe christopher chuck cindy
claire clara clarence clarissa claude claudette claudia claudine claudio clemens clement clifford clifton clint clyde cody colette colin colleen
connie connor conor conrad constance constantin cora corey corinne cornelia cornelius cory courtney craig cristian cristiana cristina crystal curtis
cynthia cyril dagmar daisuke daisy damian damien damon dana daniel daniela daniele danielle danilo danny daphne daria darius darlene darnell darrell
darren darryl daryl dave david dawid deanna debbie deborah debra deepa deepak deirdre delia della delores demetrius denis denise dennis denny derek
derrick desiree desmond devin devon dexter diana diane dianne diego dieter dietmar dimitri dina dirk divya dmitri dmitry dolores dominic dominik
dominique donald donna donovan dora doreen doris dorothea dorothy doug douglas duane duncan dustin dwayne dwight dylan ebony eddie edgar edith edmund
eduardo edward edwin eileen ekaterina elaine elba eleanor elena eleni elias elif elijah elin elisa elisabeth elise elizabeth elke ella ellen elliot
elliott elmer eloise elsa elsie elvira emanuel emeka emerson emil emilia emilie emilio emily emma emmanuel enrique eric erica erich erik erika erin
erlinda ernest ernesto ernst erwin esmeralda esperanza estela esteban estelle esther ethan etienne eugene eugenia eunice eva evan evangeline evelyn
fabian fabio fabrice farah farhan farid fatima fatou federica federico felicia felicity felipe felix ferdinand fernanda fernando fiona flavia flavio
florence florian floyd frances francesca francesco francine francis francisca francisco francois francoise franz fred freda frederic frederick
frederik frida friedrich gabriel gabriela gabriele gabrielle gail gareth garrett gary gaurav gavin gemma genevieve geoff geoffrey george georgina
gerald geraldine gerard gerhard german gertrude ghislain gianluca gianni gilbert gilberto gilles gina giorgio giovanna giovanni giselle gisela giulia
giulio giuseppe gladys glenda glenn gloria gonzalo gordon grazia greg gregg gregor gregory greta gretchen grzegorz guadalupe gudrun guido guillaume
guillermo gunnar gunter gustav gustavo guy gwen gwendolyn habib hailey haley hamid hamza han hana hanna hannah hannes hans harald hari haris harold
harriet harrison haruka haruto harvey hasan hassan hector heidi heike heiko heinrich heinz helen helena helene helga helmut hendrik hengameh henri
henrietta henrik henry herbert heriberto herman hermann hilary hilda hillary hiro hiroshi holger homer horst hortensia howard hubert hugh hugo
humberto hussein ian ibrahim ida ignacio igor ilona ilse imani imran ines inga inge ingeborg ingo ingrid inna ioana ira irena irene irina irma irving
isaac isabel isabella isabelle isaiah ismael ismail ivan ivana ivonne jaap jacek jackie jaclyn jacob jacqueline jacques jaime jakob jakub jamal james
jamie jan jana jane janelle janet janice janine janos jared jarrod jason javier jayne jayden jean jeanette jeanne jeannie jeff jeffery jeffrey jelena
jenna jennie jennifer jenny jens jeremiah jeremy jerome jerry jesse jessica jessie jesus jiang jill jillian jim jimmy jin jing jitendra joachim joan
joanna joanne joao joaquin joe joel joerg johan johann johanna johannes john johnathan johnny johnnie jon jonah jonas jonathan jorg jorge jose josef
josefina joseph josephine josh joshua josiah josie joyce juan juana juanita jude judith judy juergen jules julia julian juliana julianne julie julien
juliet julieta juliette julio julius jun junko jurgen justin justine justyna jutta kaitlyn kamal kamala kamil kareem karen karim karin karina karl
karla karolina karsten kasia kassandra kat katarina kate katelyn katerina katharina katherine kathleen kathryn kathy katia katie katja katrin katrina
katarzyna kavita kavitha kay kayla kazuko kazuo keisha keith kelli kelly kelsey ken kendall kendra kenji kenneth kenny kerry kerstin kevin khadija
khalid kieran kim kimberly kiran kirsten kirstin kirsty klara klaus koji konrad konstantin kris krishna krista kristen kristi kristian kristin
kristina kristine kristy krystal krzysztof kumar kurt kwame kyle kylie lakisha lakshmi lamar lana larisa larissa larry lars latasha latisha latoya
laura lauren laurence laurent laurie lawrence lea leah leandro lee leif leila leilani lena lenora leo leon leona leonard leonardo leonie leopold leroy
leslie leticia lev lewis li liam lidia liesel lila lilian liliana lillian linda lindsay lindsey linh linus lisa liselotte livia liz liza lloyd lois
lola lonnie lora lorena lorenzo loretta lori lorna lorraine lothar lou louis louisa louise lourdes luca lucas lucia lucian luciana lucie lucille
lucinda lucy ludmila ludmiła ludwig luis luisa lukas lukasz luke lupita lutz lydia lyle lynda lynette lynn lynne mabel macarena maciej mackenzie
madeleine madeline madhu magda magdalena mahmoud maja malcolm malgorzata malik mallory mandy manfred manish manoj manolo manuel manuela marc marcel
marcela marcella marcelo marcia marcin marco marcos marcus marek margaret margarita margaux marge margie margit margo margot margret marguerite maria
mariah mariam mariana marianne maribel maricela marie mariko marilyn marina mario marion marisa marisol marissa marjorie marko markus marlene marlon
marsha marta martha martina marvin mary maryam maryann mateo mateusz mathew mathias mathieu mathilde matilda mats matt matteo matthew matthias
matthieu maude maura maureen maurice mauricio max maxim maxime maximilian maxine maya mayra megan mehmet mei meinhard melanie melinda melissa melvin
mercedes meredith merle mia micah michael michaela michal michel michele michelle miguel mihai mika mikael mike mikhail milan mildred milena milton
mimi min ming minh miranda mireille miriam miroslav misty mitchell miyuki moe mohamed mohammad mohammed mohan moira moises mona monica monika monique
monroe morgan morris mostafa muhammad muriel murray mustafa myra myriam nadia nadine nadja nancy nanette naomi natalia natalie natasha nathalie
nathan nathaniel neal neil nellie nelson neha nestor ngozi nguyen nichole nicholas nick nicola nicolas nicole nigel nikhil nikita nikki niklas nikola
nikolai nikolaos nils nina nisha noah noel noelle noemi nora norbert noreen norma norman noriko octavia octavio odette olaf olga olena oleg oliver
olivia olivier omar oren orlando oscar oskar osman osvaldo otis otto ousmane owen pablo pamela paolo pascal pascale patrice patricia patrick patrik
patrycja patsy paul paula paulette paulina pauline paulo pavel pawel pedro peggy peter petr petra phil philip philipp philippe phillip phoebe phyllis
pierre pieter pilar piotr prakash pranav prasad preston priscilla priya priyanka qing quentin quinn rachael rachel rachelle radek rafael raheem rahel
rahul rainer raj raja rajeev rajesh raju rakesh ralf ralph ram ramesh ramiro ramon ramona randall randy raphael raquel rashad rashid raul ravi raymond
reba rebecca rebekah reggie regina reginald reiko reiner reinhard rekha rena renata rene renee reuben rhonda ricardo riccardo richard rick ricky rico
riley rita ritu rob robert roberta roberto robyn rocio rod roderick rodney rodolfo rodrigo rogelio roger rohan rohit roland rolf roman ron ronald
ronnie rosa rosalie rosalind rosalyn rosanna roscoe roseanne rosemarie ross roxanne roy ruben rudolf rudy rufus rupert russell ruth ruthie ryan sabine
sabrina sachiko sadie sakura salim salma salvador salvatore sam samantha samir sammy samuel sandeep sandra sanjay santiago santosh sara sarah
sasha satish saul savannah scott sean sebastian selena selina selma serena serge sergei sergey sergio seth seung shana shane shanice shankar shannon
shanthi sharon shaun shauna shawn sheena sheila shelby sheldon shelley shelly sheri sherman sherri sherry shigeru shirley shiv shreya shweta sibylle
sidney siegfried sigrid silke silvia simon simona simone siobhan slawomir sofia sofie solange solveig sonia sonja sonya sophia sophie soren srinivas
stacey stacy stan stanislav stanley stefan stefania stefanie stefano stella stephan stephane stephanie stephen steve steven stewart stuart sudha
sujata sultan sunil suresh susan susana susanna susanne susie suzanne suzette sven svetlana swati sybil sydney sylvain sylvester sylvia sylvie tabitha
tadeusz tahir takashi takeshi tamara tameka tamika tammy tania tanja tanya tara taro tarun tasha tatiana tatyana ted tenzin teodor terence teresa teri
terrance terrell terri terry tessa thaddeus thanh thea theo theodora theodore theresa therese thiago thierry thomas thorsten tibor tiffany tim timo
timothy tina tobias toby todd tom tomas tomasz tommy toni tonya torsten tracey traci tracy trent trevor tricia trina trinh tristan troy trudy tsering
tuan tyler tyrone udo ulrich ulrike ulf umar uri ursula usha ute uwe vadim valentin valentina valeria valerie vanessa vasily velma venkat venkatesh
vera verena vernon veronica veronika veronique vicente vicki vickie vicky victor victoria vijay vikas vikram viktor viktoria vilma vince vincent
vincenzo vinod viola violeta virgil virginie vishal vivek vivian viviana vivienne vlad vladimir volker waldemar wallace wally walter waltraud wanda
warren wei wendell wendy werner wesley whitney wilbur wilfred wilhelm willa willard william willie wilma winfried winifred winston wladyslaw wojciech
wolfgang xavier xiao ximena xin yan yang yannick yasmin yasmine yesenia ying yolanda yoshi youssef yuki yuko yulia yuri yusuf yves yvette yvonne
zachary zahra zainab zeynep zhang zofia zoe zoey zoltan zuzana hiroko takumi yuto sanna sari aino eino jukka pekka mikko timo antti juha kirsi riitta
tuula eero matti seppo olli arja eeva ludmilla ulla gunilla birgitta kjell torbjorn lennart mats ragnar sigurd solveig oyvind havard aasmund liv turid
fiammetta ottavia gaetano ettore nicolo tiziana luigi marcello raffaele loredana silvio deng xiu hua jian lei mei-ling hao jie yong kwon ji-hoon
min-jun soo-jin hyun jae eun seo-yeon aoife niamh saoirse ciaran eoghan padraig siobhan orla sinead oluwaseun adebayo adaeze babajide folake ifeoma
kofi kwabena akosua abena thandiwe sipho nomvula lindiwe tendai chipo wanjiru kamau otieno achieng amara zuri makena tariq bilal faisal hiba huda
layla leyla mariam nasser noor omer rania reem salma samira sana tamer walid yara yasser ziad zaid dariusz boguslaw grazyna halina jadwiga ewa iwona
joanna beata bozena malwina zbigniew zdzislaw jaroslav vaclav zdenek jitka ludek milos radka tereza lenka
bartholomew eleanor theodora lucinda rosalind constance henrietta leopold ebenezer gwendolyn demetrius nathaniel hanne janka katrine matej asya enrico todd logan jodi alma frank ferenc istvan laszlo gyorgy attila gergely balazs miklos agota katalin erzsebet ildiko zsuzsanna mette halldor gudrun sigrun einar eirik ola kari tone siri nils hilde
tilly lily nolan mehrudin willemine szabina ravil efimiya gaetane tomomi faina janos ubul shovda soib eustachy homero alvir mijail olga patricia eva bertram nina enzo leonor ines rui tiago catarina joana duarte vasco nuno
aiko ayaka daiki emi fumiko hana haruki hideo hiroki kaito kana kenta kazuki makoto masao mayumi megumi naoki natsuki rika ryo ryota satoshi shin sho sora tomoko toshi yoko yoshiko yumi yusuke tatsuya kohei shota hitomi asami
bao chen dan duc fang gang hai hong huy jianhong jun khanh lan liang lin ling long mai ming nam ngoc phuong quang quan rong shan thao thi thuy tien tran trang tuyet van viet xia xiang xue yi yu yuan yun zhen zhi
aarav abhijit abhishek aditi ajit akhil alok aman amitabh ananya aniket anirudh ankit ankita anuj anupam aparna archit arpit asha ashish ashwini avinash bala bhaskar chetan darshan deepika devi dilip dinesh divyansh farzana gauri
girish gopal hari harish harsh hemant hitesh indira isha jagdish jaya jayant jyoti kalpana kartik kishore lalit lata madhavi mahesh mala malini mamta meena meera megha mukesh nandini narendra naresh naveen nayan neeraj nidhi nilesh
niraj nirmala nitin padma pankaj parth pooja prabhu pradeep pratik praveen preeti prem radha raghav rajan rajat rajendra rajiv ramya ranjit rashmi ravindra reena rishi ritesh rohini roopa rupa sachin sagar sahil sameer sangeeta
sarita sarojini seema shalini shanti sharad sheela shilpa shivani shobha shreyas shubham shyam siddharth smita sneha sonal sridhar subhash sudhir sujit suman sumit sunita sunita surendra sushil swapnil tanvi tejas uday ujjwal uma
upendra usha vaibhav varun vidya vimal vinay vineet vipul vishnu yash yogesh zubin
abdulaziz abdulrahman adel adnan afzal ahsan akbar akram aliya ammar anas anwar aref arwa asma aya aziz badr basma bassam bushra dalia dina fadi fahad fakhri farida faris faten fawzi fayez ghada hadi haifa hala hani hatem haya haytham
hisham hossein iman inas ismat issam jaber jaafar jalal jamila kareema khaled laith lamia lina lubna mahdi maha majid manal marwa marwan maysa mina mohsen mona muna munir nabil nada nadia naima najwa nawal nazir nidal nizar noura
nuha osama qasim rafiq raghad rami rana randa rasha rawan rima rola saad sabah sadiq safa sahar said salah saleh sally samar sanaa sawsan shadi shahid shaima sharif siham suha sulaiman sumaya taha taher talal talib thamer usama
wael wafa walaa wissam yahya yaman yazan younes yousef zainab zaki zakaria zeina
abiola ade adeola adewale akinwale amadi amina ayodele azubuike bola bukola chidi chidinma chika chukwuemeka ebele efe ejike femi funmi ifeanyi ikenna iyabo jumoke kehinde kelechi kemi kunle nkechi nneka nnamdi obinna ogechi okechukwu
olabisi olamide olu olufemi oluwatobi onyeka segun seun simisola taiwo temitope titilayo tobi tunde uche uchenna yemi yetunde zainabu abebe alemu bekele desta haile mulu selam tadesse tesfaye yohannes kwaku kwesi kojo kweku yaw ama efua
esi afia adwoa lerato kagiso thabo sibusiso bongani nosipho nomsa zanele themba mandla ayanda naledi palesa tebogo tumelo
aitor ainhoa alba amaia ander asier begona borja carles carmela catalina cayetano celestino chema concepcion consuelo cruz dolores edurne eider emiliano encarnacion esperanza estrella eulalia fermin gerardo gorka gustavo iker iñaki
inaki inmaculada ismael itziar jacinto jacobo jairo jesus jordi josefa joseba juanjo koldo lidia lourdes luisa macarena manolo marisol mariano maribel matias mercè miren montserrat nacho nerea nuria oriol paco paloma patxi pepe
primitivo raimundo ramon reyes rocio rosario sergi socorro soledad trinidad unai xabier xavi yago yaiza yolanda
ademir aparecida cleber edson elaine eliane everton fabiana fabricio geraldo gilson ivan ivone jeferson joelma josue juliano jurandir leandra luciane luiz marcio marcos marilene mauro moacir nilton osmar paulo reginaldo renan
ronaldo rosangela sandro simone solange tatiane thais valdir vanderlei wagner wellington wilson
achim adalbert anneliese annegret annemarie antonie armin arndt axel barbel bärbel bastian beate benno bernhard bettina bjorn bodo burkhard carsten christa christoph claus cordula detlef detlev dierk doreen dorothee eberhard eckhard
edeltraud egon ekkehard elfriede elvira erhard erika erna ernst erwin eugen ewald falk felicitas frauke friederike friedhelm fritz gabi gerd gerda gerlinde gesine giesela gottfried gregor gunda gunther günter guenter guenther hannelore
hartmut hedwig heide heiner heinz helmuth hermine herta hildegard hilde holger hubertus ilka ilona ina irmgard irmtraud isolde jochen jorg jörg jurgen jürgen juergen jost karlheinz kathrin katja kerstin kirsten knut konstanze kornelia
kunigunde lieselotte lorenz lotte ludger lutz magnus malte manuela margarethe margot mareike marianne mathilde meike merle mirjam nadja nico nils norbert olaf ortwin oskar ottmar otto petra pia raimund ralph reinhold renate roswitha
rosemarie rudiger rüdiger ruediger ruprecht sabrina sandra sascha saskia sebastian sieglinde sigmund silke sonke sönke soeren sönnke steffen steffi susanne svea svenja swen tanja thea theodor thilo thorben thorsten tilman tilo till timm
tobias torben traudel trude uta valerie veit verena veronika viktoria volkmar waltraud wencke wendelin wieland wilfried wilhelmine winfried wolfram yannik yvonne
adeline agathe alban albane alexis alix amandine anais anaïs antoine apolline armelle arnaud aude auguste aurelien aurélien aymeric baptiste bastien benoit benoît berenice bernadette bertrand blandine brice bruno camille carine carole
cedric cédric celine céline chloé christele clemence clémence clement clotilde corentin coralie cyrille damien delphine denis didier dorothee édith elodie élodie emeline emilien emmanuelle eric estelle etienne étienne eugenie fabien
fabienne fanny ferdinand firmin flora florent florian francette franck frederique gael gaël gaelle gaetan gaëtan gaspard gauthier genevieve geraldine germain ghislaine gilles gregoire grégoire guilhem guy gwenael gwenaelle heloise
henri herve hervé honore hugues ingrid isabelle jacky jacques jeanne jeremie jérémie joachim jocelyn jocelyne joel joël josette josiane judicael julien juliette justine karine laetitia laure laurence laurent lea léa leon lionel lise
loic loïc lucas lucie lucien lucienne ludivine ludovic lydie mael maëlle magali manon marcel marceline margaux marguerite marie marielle marion marlene martial martine mathieu mathilde maud maxence melanie mélanie melissa micheline
mireille monique morgane muriel myriam nathalie nicolas noel noemie noémie octave odette odile olivier olympe ophelie pascal pascaline patrice paulette perrine philippe pierrette quentin rachel raphaelle raymonde regis régis rejane
remi rémi rene renee robin rodolphe roland romain romane rosalie roselyne sabine sandrine sebastien sébastien severine séverine simone solene solenne sophie stephane stéphane stephanie suzanne sylvain sylvaine sylvette sylvie tanguy
theo théo thibault thibaut thierry timothee valentin valerie vincent virginie viviane xavier yann yannick yoann yohan yves yvette zoe zoé
`
    .trim()
    .split(/\s+/)
    .map((name) => name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l')),
);

/** Given names that are ordinary words, products or places, too: names only where they stand as names. */
export const NAMES_AND_WORDS: ReadonlySet<string> = new Set(
  `
will grant may mark bill rich rob sue pat art frank gene jack hope faith grace joy rose iris violet lily ivy amber ruby pearl jade dawn eve june april summer autumn sky star rain river brook glen cliff dale heath
  reed ford chase chance drew wade clay flint stone grey gray young price cash banks woods marsh page bell hall king prince duke abbott knight baker cook butler carter cooper fisher hunter mason miller parker porter
  potter sawyer tanner taylor turner walker weaver sharp fox wolf lamb crane martin finch drake hawk bush rice love case day frost snow major marshall ray guy tony nick bob don ken max dot kit josh harry barb peg penny
  robin sandy rusty buddy sonny angel christian destiny melody ginger basil olive hazel holly heather jasmine laurel lane dean earl paris austin dallas jordan chad israel georgia virginia madison jackson lincoln
  hamilton cloud bo sunny candy skip chip biff hank randy dick jean jay roman tiger miles wells chuck buck rod stew pierce mercy patience prudence charity constance scout archer piper skye storm cruz colt ace
  lance trace blaze cedar fern clover blossom poppy juniper basil saffron
aurora athena brandy chuck crystal daisy derrick diego ebony felicity francisco german guy han homer marina mats max maxim maya milan min misty rod serge sultan sydney uri victor warren sana tamer frank tone siri lily shin sho gang long mai van yuan harsh aya said sally till fanny flora martial octave robin charlotte ram patsy jan lee long so in my
`
    .trim()
    .split(/\s+/),
);
