using System.Buffers;

namespace Gongkai.Content.Findings.Wording;

/// <summary>Traditional characters: single ones strayed into a text, or a text that is traditional as a whole.</summary>
internal sealed class TraditionalCharacters : FormDetector
{
    /// <summary>Frequent characters that only the traditional writing has; those that simplified names keep (乾、昇、喆) are not among them.</summary>
    private const string Traditional =
        "國會這個們時來對為於說過動學種後點實間與開關長門問題產發現業員體還進總數機區從電話訊號應當樣條導書當處據標準認識議論設計訂記許證評語調請講讓變護責財貨費貿資質購貧買賣賴賽贊" +
        "軍農連運達適選遠邊遲郵鄉鎮鐵銀鋼錄錢鍵鏈陽陰陳際隨險雙雜離難雲靈靜韓響頁項順須預領頭顯類願風飛養館馬駐騎驗驚體魚鳥黃黨齊齒龍龜億儀價優傳傷傾僅債儘償兒內兩冊凍淨減準務勞勢勝勵勸區協單參員啟" +
        "嚴園圍團圖執堅報場塊壞壯聲壓壘夠夾奪奮婦媽孫寧審寫寬寶將專尋導屆層屬島師帶幣幫幹廠廣廳彈強彎歸歲歷徑徹復態憲懷戰戲戶擇擊擔擴據擬擾攝敗敵斷無舊晉暫曉會條極構樓標樹橋機檔檢權歐歡殘殺氣決沒涼淺測湯溝滅" +
        "滾滿漁漢潔澤濟濤濱灣災烏熱燈燒營爭爺牆狀獨獎獲環產畝畢畫異療監盤盧眾確碼礎礦禮禍禪禁種稱穩窮競筆範築節簡簽籌籍糧糾紀約紅純紙級細終組結絕統絲經綠維綱網緊線編緩練縣縮繁總績織繞繼續纖罰羅義習聖聞聯職聽肅膽脈腦臨舉舊艦藝蘇藥" +
        "處虛蟲術衛衝補裝裡複見規視親覺覽觀觸訓託訪訴診詞試詩誠誤誰課談論諾謀謝譯譽讀變貢負貴貸賀賞賠賢賬趕趙躍車軌軟較載輔輕輛輝輪輸轉辦辭農遞遷遺鄧鄭釋針鈔鉛銅銷鋪錯鍋鎖鏡鐘鑒閃閉閣閱陸隊階隱雖霧靠韋頓頒頗頻顆額顏顧飯飲飽餐餘駕騰骨鬥鬧魯鮮麗麥齡歩実対県広団図経済検査";

    /// <summary>Frequent characters that only the simplified writing has.</summary>
    private const string Simplified =
        "国会这个们时来对为说过动学种点实间与开关长门问题产发现业员体还进总数机区从电话讯应当样条导书处据标认识议论设计订记许证评语调请讲让变护责财货费贸资质购贫买卖赛赞军农连运达适选远边迟邮乡镇铁银钢录钱键链阳阴陈际随险双杂离难灵静响页项顺须预领头显类风飞养馆马驻验惊鱼鸟黄党齐龙亿仪价优传伤仅债偿儿两冻净减务劳势胜励劝协单参" +
        "启严园围团图执坚报场块坏压夺奋妇宁审写宽宝将专寻届层属岛师带币帮厂广厅弹强归岁历彻态宪怀战戏择击担扩拟扰败断无旧极构楼树桥档检权欢残气决没浅测沟灭满渔汉洁济滨湾灾热灯营争状独奖获环亩毕画异疗监盘众确码矿礼称稳穷竞笔筑节简签筹粮纠纪约红纸级细终组结绝统经绿维纲网紧线编缓练县缩绩织继续罚罗义习闻联职听肃胆脉脑临举艺药虚术卫补装规视亲觉览观" +
        "训访诉诊词试诚误课谈谋谢译读贡负贵贷贺赔贤账车轨软较载辅轻辆辉轮输转办递迁遗释针销错锁镜钟闭阁阅陆队阶隐雾颁频额顾饮余驾闹鲜乐丰";

    private const string Shared = "当须靠骨強禁籍餐繁";

    private static readonly SearchValues<char> Old = SearchValues.Create(Traditional.Except(Simplified).Except(Shared).ToArray()), New = SearchValues.Create(Simplified.Except(Traditional).Except(Shared).ToArray());

    protected override void Look(string text, PaperFacts facts, Notes notes)
    {
        var first = text.AsSpan().IndexOfAny(Old);
        if (first < 0) return;
        var (old, now) = (Count(text, Old), Count(text, New));
        if (old >= 10 && now * 4 <= old)
        {
            notes.Add(WordingKinds.Traditional, first, first + 1, "全文使用繁体字。", "政府网站应当使用规范汉字，请转换为简体字后逐句核对。");
            foreach (var (start, end) in Lines.Of(text))
                if (end > start && text.AsSpan(start, end - start) is var line && line.IndexOfAny(Old) < 0 && line.IndexOfAny(New) >= 0 && line[(line.IndexOfAny(New) + 1)..].IndexOfAny(New) >= 0)
                    notes.Add(WordingKinds.Mixed, start, end, "全文是繁体字，这一行却是简体字，可能是后来加进去的。", "请核对这一行是否属于原文。", sort: "line");
        }
        else if (old * 4 >= now && old >= 10)
            notes.Add(WordingKinds.Mixed, first, first + 1, $"全文繁简混用，繁体字约{old}处。", "请统一使用规范汉字。");
        else
            for (var at = first; at >= 0; at = text.AsSpan(at + 1).IndexOfAny(Old) is var step && step < 0 ? -1 : at + 1 + step)
            {
                var simple = Folding.Fold(text[at]);
                notes.Add(WordingKinds.Mixed, at, at + 1, $"“{text[at]}”是繁体字或异体字。", "请改用规范汉字。", simple != text[at] ? $"{simple}" : null, sort: $"{text[at]}", shown: 3);
            }
    }

    private static int Count(string text, SearchValues<char> which)
    {
        var count = 0;
        for (var rest = text.AsSpan(); rest.IndexOfAny(which) is var at and >= 0; rest = rest[(at + 1)..]) count++;
        return count;
    }
}
