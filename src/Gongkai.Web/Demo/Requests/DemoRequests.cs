using Gongkai.Domain.Clocks;
using Gongkai.Domain.Requests;

namespace Gongkai.Web.Demo.Requests;

/// <summary>Two years of applications in the county: four hundred, of every outcome, with the open ones in every state.</summary>
internal sealed class DemoRequests(DemoOffice office, DemoDays days, DemoApplicants applicants, DemoProofs proofs)
{
    // Working days back from today: the first application, the last one that is told to its end, and from where on long stories have time for their ends.
    private const int First = 500, Last = 45, LongFrom = 125;

    private static readonly (string End, int Count)[] Ends =
    [
        ("S01", 81), ("S02", 41), ("S03", 26), ("S04", 2), ("S05", 4), ("S06", 2), ("S07", 7), ("S08", 7), ("S09", 8), ("S10", 9), ("S11", 8), ("S12", 32), ("S13", 25), ("S14", 7), ("S15", 5),
        ("S16", 16), ("S17", 5), ("S18", 4), ("S19", 3), ("S20", 3), ("P16", 4), ("P17", 4),
        (DemoEnds.NotCorrected, 9), (DemoEnds.NotPaid, 3), (DemoEnds.Withdrawn, 8), (DemoEnds.Otherwise, 5), (DemoEnds.SetAside, 2),
    ];

    private static readonly string[] Long = ["S07", "S15", "S17", "S19", DemoEnds.NotCorrected, DemoEnds.NotPaid];

    // The same county every time.
    private readonly Random _random = new(20190515);
    private IReadOnlyList<CaseFile> _tables = [];

    public async Task<IReadOnlyList<IEnumerable<DemoStep>>> StoriesAsync()
    {
        _tables = await Task.WhenAll(new[] { "补偿安置明细表（已隐去个人信息）", "项目资金拨付明细表", "补贴发放汇总表", "合同主要条款摘录", "批准文件目录" }.Select(proofs.TableAsync));
        var finished = Finished();
        List<DemoPlot> plots = [.. finished, .. DemoOpen.Plots.Select((open, i) => Open(open, finished.Count + i))];
        for (var i = 0; i < plots.Count; i++)
            if (i % 9 == 2 && plots[i].Received > days.Back(200)) plots[i] = await WithProofAsync(plots[i]);
        return [.. plots.Select(p => new DemoStory(p, office, days).Tell())];
    }

    private async Task<DemoPlot> WithProofAsync(DemoPlot plot) => plot with { Content = plot.Content with { Files = [await proofs.CardAsync(plot.Number)] } };

    private List<DemoPlot> Finished()
    {
        var ends = Ends.SelectMany(e => Enumerable.Repeat(e.End, e.Count)).ToArray();
        _random.Shuffle(ends);
        int Back(int i) => First - i * (First - Last) / (ends.Length - 1);
        bool Eager(int i) => Back(i) is >= 166 and <= 181;
        // What takes long is moved to where there was time for it; asking without measure happens in one month.
        for (var i = 0; i < ends.Length; i++)
            while (Long.Contains(ends[i]) && (Back(i) < LongFrom || ends[i] == "S19" != Eager(i))) Exchange(ends, i, _random.Next(ends.Length));
        List<DemoPlot> plots = [.. ends.Select((end, i) => Plot(end, i, days.Back(Back(i)), Back(i) >= LongFrom, Eager(i)))];
        bool Plain(DemoPlot p) => p is { OnTheSpot: false, Corrected: false, Consults: null, Fee: null, Reasons: null, Extends: 0 } && p.Received < days.Back(LongFrom);
        Change(plots, 6, p => Plain(p) && p.End == "S12" && p.Channel != ReceiptChannels.Online, p => p with { Twin = true });
        Change(plots, 3, p => Plain(p) && p.End == "S01", p => p with { Parts = 2 });
        Change(plots, 9, p => p is { End: "S01", Parts: 1 } && p.Received < days.Back(80), p => p with { Release = p.Number % 5 == 0 ? 3 : 2, Content = p.Content with { MayBePublished = p.Number % 3 > 0 } });
        Change(plots, 1, p => p is { End: "S01", Release: 0 } && p.Received > days.Back(80), p => p with { Release = 1, Archives = false });
        return plots;
    }

    // Some of those that fit, spread over the two years.
    private static void Change(List<DemoPlot> plots, int count, Func<DemoPlot, bool> fits, Func<DemoPlot, DemoPlot> change)
    {
        var places = Enumerable.Range(0, plots.Count).Where(i => fits(plots[i])).ToList();
        foreach (var place in Enumerable.Range(0, count).Select(i => places[i * places.Count / count])) plots[place] = change(plots[place]);
    }

    private static void Exchange(string[] ends, int one, int other) => (ends[one], ends[other]) = (ends[other], ends[one]);

    private DemoPlot Plot(string end, int number, DateOnly received, bool time, bool eager)
    {
        var plot = Asked(end, number, received, eager ? applicants.TheEager : null);
        var reply = end.StartsWith('S') && end is not ("S16" or "S17" or "S19");
        var roll = _random.Next(100);
        plot = plot with
        {
            Pace = number % 97 == 50 ? 20 : 2 + _random.Next(7),
            Corrected = end is "S15" or DemoEnds.NotCorrected || (time && reply && roll < 9),
            Extends = time && reply && !eager && roll is >= 9 and < 16 ? roll == 9 ? 10 : 20 : 0,
            CoHandles = reply && roll is >= 16 and < 40 && DemoPeople.Departments.Any(d => d.Code == plot.BodyCode) ? plot.BodyCode : null,
            Returns = reply && roll >= 92 ? roll >= 98 ? 2 : 1 : 0,
            Consults = Consulted(end, number, time && roll is >= 40 and < 58),
            Fee = end == DemoEnds.NotPaid ? ("page", 60 + number % 50) : eager && end == "S01" ? ("item", 12) : time && reply && roll is >= 58 and < 62 ? ("page", 80 + number) : null,
            PaysInParts = number % 2 == 0 && !eager,
            Reasons = end == "S19" ? false : eager && end is "S12" or "S13" ? true : null,
            Score = roll % 4 == 1 ? Math.Clamp(6 - roll % 7, 1, 5) : null,
            Archives = roll % 8 != 3,
            Files = end == "S03" || roll % 2 == 0 ? [_tables[number % _tables.Count]] : [],
            Disputes = DemoOpen.DisputesOf(end, number),
        };
        return (end, plot.Channel) is ("S01" or "S02", ReceiptChannels.InPerson) && plot is { Corrected: false, Consults: null, Fee: null, Reasons: null } ? plot with { OnTheSpot = true } : plot;
    }

    private static (ConsultationKind, ConsultationAnswer?)? Consulted(string end, int number, bool other) => end switch
    {
        "S07" => (ConsultationKind.ThirdParty, number % 2 == 0 ? ConsultationAnswer.Refuses : null),
        "S03" when other => (ConsultationKind.ThirdParty, number % 2 == 0 ? ConsultationAnswer.Partly : ConsultationAnswer.Agrees),
        "S01" when other => (number % 4) switch
        {
            0 => (ConsultationKind.ThirdParty, ConsultationAnswer.Refuses),
            1 => (ConsultationKind.CoProducer, null),
            2 => (ConsultationKind.OtherAgency, ConsultationAnswer.Agrees),
            _ => (ConsultationKind.ThirdParty, ConsultationAnswer.Agrees),
        },
        _ => null,
    };

    private DemoPlot Open(DemoOpenCase open, int number) => open.Change(Asked(open.End, number, days.Back(open.Back), null) with
    {
        Until = open.Until,
        Pace = 2,
        Files = [_tables[number % _tables.Count]],
    });

    /// <summary>Who asks whom for what, and how it comes in.</summary>
    private DemoPlot Asked(string end, int number, DateOnly received, Applicant? who)
    {
        var fits = DemoTopic.All.Where(t => t.Kinds.Split(' ').Contains(end switch
        {
            "S17" => "S01",
            "S19" => "S03",
            DemoEnds.NotCorrected => "X",
            DemoEnds.Otherwise => "Q",
            DemoEnds.NotPaid or DemoEnds.Withdrawn or DemoEnds.SetAside => "S12",
            _ => end,
        })).ToList();
        var topic = fits[_random.Next(fits.Count)];
        var (title, description, body) = topic.Fill(number, received.Year);
        var applicant = who ?? applicants.Pick(_random, person: end is "S16" or "P16");
        var channel = end is "S17" or DemoEnds.SetAside ? ReceiptChannels.Online : _random.Next(100) switch
        {
            < 46 => ReceiptChannels.MailSigned,
            < 80 => ReceiptChannels.Online,
            < 89 => ReceiptChannels.InPerson,
            < 96 => ReceiptChannels.MailOrdinary,
            _ => ReceiptChannels.Fax,
        };
        var way = channel switch
        {
            ReceiptChannels.Online => number % 4 == 0 ? DeliveryWays.Mail : number % 4 == 1 ? DeliveryWays.Website : DeliveryWays.Email,
            ReceiptChannels.InPerson => number % 2 == 0 ? DeliveryWays.PickUp : DeliveryWays.Mail,
            ReceiptChannels.Fax => DeliveryWays.Fax,
            _ => DeliveryWays.Mail,
        };
        return new(number, received, end)
        {
            Applicant = applicant,
            Topic = topic.Topic,
            BodyCode = body,
            Channel = channel,
            Content = new RequestContent
            {
                Purpose = end switch { "P16" => RequestPurpose.RecordCorrection, "P17" => RequestPurpose.PublishSuggestion, _ => RequestPurpose.Disclosure },
                Title = end == DemoEnds.SetAside ? "测试" : title,
                Description = end == DemoEnds.SetAside ? "测试测试" : description,
                Way = way,
                Form = way is DeliveryWays.Email or DeliveryWays.Website ? DeliveryForms.Electronic : number % 15 == 3 ? DeliveryForms.Inspect : DeliveryForms.Paper,
                MayBePublished = number % 3 == 0,
                Assistance = channel == ReceiptChannels.InPerson && number % 4 == 1 ? ["writing"] : [],
            },
        };
    }
}
