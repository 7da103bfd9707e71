namespace Gongkai.Content.Findings.Personal;

/// <summary>Finds fixed telephones of homes. Those of offices are what a notice is there to tell.</summary>
internal static class PhoneNumbers
{
    private static readonly string[] Homes = ["家庭电话", "住宅电话", "宅电", "家中电话", "家电话", "住宅号码", "家里电话"];

    public static int Find(in NumberRun run, FindingSink sink)
    {
        var length = run.Is(11, 4, 7) || run.Is(11, 3, 8) ? 11 : run.Is(12, 4, 8) ? 12 : 0;
        if (length == 0 || run.Digits[0] != '0' || run.Digits[1] == '0' || run.ChainedBefore) return 0;
        var end = run.End(length);
        if (!Nearby.Has(Nearby.Before(run.Text, run.Start, 16), Homes) && !Nearby.Has(run.Text.ColumnAt(run.Start), Homes)) return end;
        sink.Add(PersonalKinds.Phone, run.Start, end, "一个个人的固定电话号码。", "请删除。");
        return end;
    }
}
